// What a child process that develops pictures asks of libvips and of the system.
//
// libvips' functions take variable arguments, which Swift cannot call, and the library loads a hundred others, which a
// server that may never see a picture should not pay for. So it is loaded at first use, by name; only its stable C
// interface (libvips.so.42, from 8.10 on) is used.

#ifndef TERBIT_CPHOTODESK_H
#define TERBIT_CPHOTODESK_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// A picture that libvips holds.
typedef struct terbit_picture terbit_picture;

/// Loads libvips: only its readers of JPEG, PNG and WebP, no modules, one thread, nothing kept. 0, or -1 when the library
/// is not there.
int terbit_vips_load(void);

/// What libvips said of the last failure; the text is gone with the next call.
const char *terbit_vips_why(void);

/// Reads the head of a file. The bytes must outlive the picture.
terbit_picture *_Nullable terbit_picture_open(const void *bytes, size_t length);

/// Decodes a file into memory, upright, in 8-bit sRGB or grey, on white, no larger than the box. NULL when the file is
/// damaged or cut short.
terbit_picture *_Nullable terbit_picture_develop(const void *bytes, size_t length, int width, int height);

/// A smaller copy of a developed picture.
terbit_picture *_Nullable terbit_picture_smaller(terbit_picture *picture, int width);

int terbit_picture_width(terbit_picture *picture);
int terbit_picture_height(terbit_picture *picture);

/// Encodes a picture; `form` is an ending with options: `.jpg[Q=85,strip]`. 0, or -1. Free the bytes with
/// `terbit_bytes_free`.
int terbit_picture_encode(terbit_picture *picture, const char *form, void *_Nullable *_Nonnull bytes, size_t *length);

void terbit_bytes_free(void *bytes);
void terbit_picture_free(terbit_picture *picture);

/// Told of an element that begins, with its attributes by turns name and value, NULL at the end.
typedef void (*terbit_element_begins)(void *context, const char *name, const char *_Nullable const *_Nonnull attributes);
typedef void (*terbit_element_ends)(void *context, const char *name);
typedef void (*terbit_element_text)(void *context, const char *text, size_t length);

/// Reads well-formed XML without a document type, as GLib's GMarkup takes it; after `terbit_vips_load`. What comes before the
/// first fault is told. 0 when all was read.
int terbit_markup_read(
    const char *text, size_t length, void *context, terbit_element_begins begins, terbit_element_ends ends,
    terbit_element_text words);

/// Two ends of a line for bytes both ways; neither is handed on to programs that are started. 0, or -1.
int terbit_socket_pair(int sockets[_Nonnull 2]);

/// Starts a program with one argument, an empty environment and no file but `socket`, its standard input and output. Its
/// process, or -1. `program` is looked up in the child itself, so `/proc/self/exe` is this program, whatever became of its
/// file.
int terbit_child_start(const char *program, const char *word, int socket);

/// Lowers what this process may take, for good: bytes of address space, seconds of processor time, no files written, no
/// core; goes first when memory is short, and with its parent. 0, or -1 when the system refused.
int terbit_lower_limits(uint64_t memory, uint64_t seconds);

/// From here on this process opens no file, reaches no network, starts no program and touches no other process. 0, or -1
/// where the system cannot promise it.
int terbit_close_doors(void);

#pragma clang assume_nonnull end

#endif
