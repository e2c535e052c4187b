#include "CCrawlerList.h"

#if !__has_include("fetched.h")
#error "The lists of crawlers are not here yet: run 'scripts/setup run' (as 'make run' does) and build again."
#else
#include "fetched.h"

terbit_crawlers terbit_crawler_user_agents(void) {
    return (terbit_crawlers){crawler_user_agents, sizeof crawler_user_agents};
}

terbit_crawlers terbit_device_detector_bots(void) {
    return (terbit_crawlers){device_detector_bots, sizeof device_detector_bots};
}
#endif
