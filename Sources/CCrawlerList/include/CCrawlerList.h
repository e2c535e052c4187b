#ifndef CCRAWLERLIST_H
#define CCRAWLERLIST_H

#include <stddef.h>

/// A list of crawlers from another house. `scripts/setup` fetches them; see docs/privacy.md.
typedef struct {
    const unsigned char *bytes;
    size_t length;
} terbit_crawlers;

/// crawler-user-agents, as JSON: [{"pattern": …}, …].
terbit_crawlers terbit_crawler_user_agents(void);

/// Device Detector's bots, as YAML: a list of {regex: …}.
terbit_crawlers terbit_device_detector_bots(void);

#endif
