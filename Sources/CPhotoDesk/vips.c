#include "CPhotoDesk.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// The part of libvips' and GLib's interface that is used, as vips/vips.h and glib.h declare it.
typedef struct _VipsImage VipsImage;
typedef struct _VipsArea VipsArea;
typedef struct _GMarkupParseContext GMarkupParseContext;

enum { VIPS_SIZE_DOWN = 2, VIPS_INTENT_RELATIVE = 1 };
enum { VIPS_INTERPRETATION_B_W = 1, VIPS_INTERPRETATION_sRGB = 22 };

static struct {
    int (*init)(const char *);
    void (*concurrency_set)(int);
    void (*cache_set_max)(int);
    void (*operation_block_set)(const char *, int);
    const char *(*error_buffer)(void);
    void (*error_clear)(void);
    VipsImage *(*image_new_from_buffer)(const void *, size_t, const char *, ...);
    int (*thumbnail_buffer)(const void *, size_t, VipsImage **, int, ...);
    int (*thumbnail_image)(VipsImage *, VipsImage **, int, ...);
    int (*colourspace)(VipsImage *, VipsImage **, int, ...);
    int (*flatten)(VipsImage *, VipsImage **, ...);
    int (*image_hasalpha)(VipsImage *);
    int (*image_get_bands)(const VipsImage *);
    int (*image_get_width)(const VipsImage *);
    int (*image_get_height)(const VipsImage *);
    VipsImage *(*image_copy_memory)(VipsImage *);
    char **(*image_get_fields)(VipsImage *);
    int (*image_remove)(VipsImage *, const char *);
    void (*strings_free)(char **);
    int (*image_write_to_buffer)(VipsImage *, const char *, void **, size_t *, ...);
    VipsArea *(*array_double_new)(const double *, int);
    void (*area_unref)(VipsArea *);
    void (*object_unref)(void *);
    void (*free)(void *);
    GMarkupParseContext *(*markup_new)(const void *, int, void *, void *);
    int (*markup_parse)(GMarkupParseContext *, const char *, ptrdiff_t, void **);
    void (*markup_free)(GMarkupParseContext *);
    void (*error_free)(void *);
} vips;

static int find(void *library, const char *name, void *slot) {
    void *symbol = dlsym(library, name);
    if (symbol == NULL) return -1;
    memcpy(slot, &symbol, sizeof symbol);
    return 0;
}

static int find_all(void *library) {
    return find(library, "vips_init", &vips.init)
        || find(library, "vips_concurrency_set", &vips.concurrency_set)
        || find(library, "vips_cache_set_max", &vips.cache_set_max)
        || find(library, "vips_operation_block_set", &vips.operation_block_set)
        || find(library, "vips_error_buffer", &vips.error_buffer)
        || find(library, "vips_error_clear", &vips.error_clear)
        || find(library, "vips_image_new_from_buffer", &vips.image_new_from_buffer)
        || find(library, "vips_thumbnail_buffer", &vips.thumbnail_buffer)
        || find(library, "vips_thumbnail_image", &vips.thumbnail_image)
        || find(library, "vips_colourspace", &vips.colourspace)
        || find(library, "vips_flatten", &vips.flatten)
        || find(library, "vips_image_hasalpha", &vips.image_hasalpha)
        || find(library, "vips_image_get_bands", &vips.image_get_bands)
        || find(library, "vips_image_get_width", &vips.image_get_width)
        || find(library, "vips_image_get_height", &vips.image_get_height)
        || find(library, "vips_image_copy_memory", &vips.image_copy_memory)
        || find(library, "vips_image_get_fields", &vips.image_get_fields)
        || find(library, "vips_image_remove", &vips.image_remove)
        || find(library, "g_strfreev", &vips.strings_free)
        || find(library, "vips_image_write_to_buffer", &vips.image_write_to_buffer)
        || find(library, "vips_array_double_new", &vips.array_double_new)
        || find(library, "vips_area_unref", &vips.area_unref)
        || find(library, "g_object_unref", &vips.object_unref)
        || find(library, "g_free", &vips.free)
        || find(library, "g_markup_parse_context_new", &vips.markup_new)
        || find(library, "g_markup_parse_context_parse", &vips.markup_parse)
        || find(library, "g_markup_parse_context_free", &vips.markup_free)
        || find(library, "g_error_free", &vips.error_free);
}

static int loaded = -1;

static void load(void) {
    // Where libvips would look for modules, with readers of many more kinds of file.
    setenv("VIPSHOME", "/nonexistent", 1);
    void *library = dlopen("libvips.so.42", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) library = dlopen("libvips.42.dylib", RTLD_NOW | RTLD_LOCAL);
    // Found by dlsym in the library or in those it needs.
    if (library == NULL || find_all(library) != 0 || vips.init("terbit") != 0) return;
    vips.operation_block_set("VipsForeignLoad", 1);
    vips.operation_block_set("VipsForeignLoadJpeg", 0);
    vips.operation_block_set("VipsForeignLoadPng", 0);
    vips.operation_block_set("VipsForeignLoadWebp", 0);
    vips.concurrency_set(1);
    vips.cache_set_max(0);
    loaded = 0;
}

int terbit_vips_load(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return loaded;
}

const char *terbit_vips_why(void) { return vips.error_buffer == NULL ? "" : vips.error_buffer(); }

static VipsImage *image(terbit_picture *picture) { return (VipsImage *)picture; }

/// The result, or NULL when `status` tells of a failure; what it was made of is let go.
static VipsImage *in_place_of(VipsImage *source, VipsImage *result, int status) {
    if (source != NULL) vips.object_unref(source);
    return status == 0 ? result : NULL;
}

terbit_picture *terbit_picture_open(const void *bytes, size_t length) {
    vips.error_clear();
    return (terbit_picture *)vips.image_new_from_buffer(bytes, length, "", NULL);
}

static VipsImage *on_white(VipsImage *source) {
    if (source == NULL || !vips.image_hasalpha(source)) return source;
    double white[] = {255, 255, 255};
    VipsArea *background = vips.array_double_new(white, vips.image_get_bands(source) > 3 ? 3 : 1);
    VipsImage *result = NULL;
    int status = vips.flatten(source, &result, "background", background, NULL);
    vips.area_unref(background);
    return in_place_of(source, result, status);
}

static VipsImage *as_bytes(VipsImage *source) {
    if (source == NULL) return NULL;
    int space = vips.image_get_bands(source) < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
    VipsImage *result = NULL;
    int status = vips.colourspace(source, &result, space, NULL);
    return in_place_of(source, result, status);
}

/// No writer may keep what it is not given.
static void forget(VipsImage *picture) {
    char **names = vips.image_get_fields(picture);
    for (char **name = names; name != NULL && *name != NULL; name++) vips.image_remove(picture, *name);
    vips.strings_free(names);
}

/// All is worked out here, so that what is wrong with the file is known now.
static terbit_picture *in_memory(VipsImage *source) {
    if (source == NULL) return NULL;
    VipsImage *result = in_place_of(source, vips.image_copy_memory(source), 0);
    if (result != NULL) forget(result);
    return (terbit_picture *)result;
}

terbit_picture *terbit_picture_develop(const void *bytes, size_t length, int width, int height) {
    vips.error_clear();
    VipsImage *found = NULL;
    int status = vips.thumbnail_buffer(
        bytes, length, &found, width, "height", height, "size", VIPS_SIZE_DOWN, "export_profile", "srgb", "intent",
        VIPS_INTENT_RELATIVE, "option_string", "[fail_on=error]", NULL);
    return in_memory(on_white(as_bytes(in_place_of(NULL, found, status))));
}

terbit_picture *terbit_picture_smaller(terbit_picture *picture, int width) {
    vips.error_clear();
    VipsImage *found = NULL;
    // The height has its own box, or the width would be one for it too.
    int status = vips.thumbnail_image(image(picture), &found, width, "height", 10000000, "size", VIPS_SIZE_DOWN, NULL);
    return in_memory(in_place_of(NULL, found, status));
}

int terbit_picture_width(terbit_picture *picture) { return vips.image_get_width(image(picture)); }
int terbit_picture_height(terbit_picture *picture) { return vips.image_get_height(image(picture)); }

int terbit_picture_encode(terbit_picture *picture, const char *form, void **bytes, size_t *length) {
    vips.error_clear();
    return vips.image_write_to_buffer(image(picture), form, bytes, length, NULL);
}

void terbit_bytes_free(void *bytes) { vips.free(bytes); }
void terbit_picture_free(terbit_picture *picture) { vips.object_unref(picture); }

typedef struct {
    void *context;
    terbit_element_begins begins;
    terbit_element_ends ends;
    terbit_element_text words;
} listener;

enum { MOST_ATTRIBUTES = 256 };

static void begins(
    GMarkupParseContext *parsing, const char *name, const char **names, const char **values, void *given, void **error) {
    const listener *to = given;
    const char *pairs[MOST_ATTRIBUTES * 2 + 1];
    size_t count = 0;
    for (; names[count] != NULL && count < MOST_ATTRIBUTES; count++) {
        pairs[count * 2] = names[count];
        pairs[count * 2 + 1] = values[count];
    }
    pairs[count * 2] = NULL;
    to->begins(to->context, name, pairs);
}

static void ends(GMarkupParseContext *parsing, const char *name, void *given, void **error) {
    const listener *to = given;
    to->ends(to->context, name);
}

static void words(GMarkupParseContext *parsing, const char *text, size_t length, void *given, void **error) {
    const listener *to = given;
    to->words(to->context, text, length);
}

int terbit_markup_read(
    const char *text, size_t length, void *context, terbit_element_begins on_begin, terbit_element_ends on_end,
    terbit_element_text on_words) {
    const struct {
        void (*begins)(GMarkupParseContext *, const char *, const char **, const char **, void *, void **);
        void (*ends)(GMarkupParseContext *, const char *, void *, void **);
        void (*words)(GMarkupParseContext *, const char *, size_t, void *, void **);
        void *passthrough, *error;
    } parser = {begins, ends, words, NULL, NULL};
    listener to = {context, on_begin, on_end, on_words};
    GMarkupParseContext *parsing = vips.markup_new(&parser, 0, &to, NULL);
    void *error = NULL;
    int read = vips.markup_parse(parsing, text, (ptrdiff_t)length, &error);
    if (error != NULL) vips.error_free(error);
    vips.markup_free(parsing);
    return read ? 0 : -1;
}
