#define _GNU_SOURCE
#include "CPhotoDesk.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

int terbit_socket_pair(int sockets[2]) {
#ifdef SOCK_CLOEXEC
    return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets);
#else
    return socketpair(AF_UNIX, SOCK_STREAM, 0, sockets);
#endif
}

static int arrange(posix_spawn_file_actions_t *actions, int socket) {
    return posix_spawn_file_actions_adddup2(actions, socket, STDIN_FILENO)
        || posix_spawn_file_actions_adddup2(actions, socket, STDOUT_FILENO)
        || posix_spawn_file_actions_addopen(actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
#ifdef __linux__
        || posix_spawn_file_actions_addclosefrom_np(actions, STDERR_FILENO + 1)
#endif
        ;
}

int terbit_child_start(const char *program, const char *word, int socket) {
    posix_spawn_file_actions_t actions;
    if (posix_spawn_file_actions_init(&actions) != 0) return -1;
    char *words[] = {(char *)program, (char *)word, NULL};
    char *environment[] = {NULL};
    pid_t child = -1;
    int failed = arrange(&actions, socket) || posix_spawn(&child, program, &actions, NULL, words, environment);
    posix_spawn_file_actions_destroy(&actions);
    return failed ? -1 : child;
}
