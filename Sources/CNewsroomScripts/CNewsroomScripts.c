#include "CNewsroomScripts.h"

#if !__has_include("fetched.h")
#error "htmx and Tiptap are not here yet: run 'scripts/setup run' (as 'make run' does) and build again."
#else
#include "fetched.h"

terbit_script terbit_htmx(void) { return (terbit_script){htmx, sizeof htmx}; }

terbit_script terbit_htmx_sse(void) { return (terbit_script){htmx_sse, sizeof htmx_sse}; }

terbit_script terbit_tiptap(void) { return (terbit_script){tiptap, sizeof tiptap}; }
#endif
