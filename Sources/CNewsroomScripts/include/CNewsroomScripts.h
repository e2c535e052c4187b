#ifndef CNEWSROOMSCRIPTS_H
#define CNEWSROOMSCRIPTS_H

#include <stddef.h>

/// A script from another house, as it is served. `scripts/setup` fetches them; see docs/editor.md.
typedef struct {
    const unsigned char *bytes;
    size_t length;
} terbit_script;

/// htmx 2.
terbit_script terbit_htmx(void);

/// htmx's extension for server-sent events.
terbit_script terbit_htmx_sse(void);

/// Tiptap's core and ProseMirror, as one ES module.
terbit_script terbit_tiptap(void);

#endif
