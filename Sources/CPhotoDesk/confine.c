#define _GNU_SOURCE
#include "CPhotoDesk.h"

#include <signal.h>
#include <sys/resource.h>

static int lower(int resource, uint64_t value) {
    struct rlimit limit;
    if (getrlimit(resource, &limit) != 0) return -1;
    // A limit that is lower already stays.
    if (limit.rlim_max > value) limit.rlim_max = value;
    limit.rlim_cur = limit.rlim_max;
    return setrlimit(resource, &limit);
}

#ifdef __linux__
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <malloc.h>
#include <sched.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/// The language's own handlers would start a program that writes a backtrace, which may not be started here, and then go on.
static void end_at_once_when_broken(void) {
    const int broken[] = {SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS};
    for (unsigned i = 0; i < sizeof broken / sizeof *broken; i++) signal(broken[i], SIG_DFL);
}

static void go_first_when_memory_is_short(void) {
    FILE *file = fopen("/proc/self/oom_score_adj", "w");
    if (file == NULL) return;
    fputs("1000", file);
    fclose(file);
}

int terbit_lower_limits(uint64_t memory, uint64_t seconds) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_DUMPABLE, 0);
    end_at_once_when_broken();
    go_first_when_memory_is_short();
    setpriority(PRIO_PROCESS, 0, 10);
    // Each arena would take 64 MiB of the address space.
    mallopt(M_ARENA_MAX, 1);
    // A library that tries to write a file is told that it may not, instead of ending the process.
    signal(SIGXFSZ, SIG_IGN);
    return lower(RLIMIT_AS, memory) || lower(RLIMIT_CPU, seconds) || lower(RLIMIT_FSIZE, 0) || lower(RLIMIT_CORE, 0)
        || lower(RLIMIT_NOFILE, 64);
}

#if defined(__x86_64__)
#define OWN_MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OWN_MACHINE AUDIT_ARCH_AARCH64
#endif

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define ANSWER(value) BPF_STMT(BPF_RET | BPF_K, value)
#define REFUSED (SECCOMP_RET_ERRNO | EPERM)
#define REFUSE(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 1), ANSWER(REFUSED)

int terbit_close_doors(void) {
#ifndef OWN_MACHINE
    return -1;
#else
    struct sock_filter rules[] = {
        LOAD(arch),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OWN_MACHINE, 1, 0),
        ANSWER(SECCOMP_RET_KILL_PROCESS),
        LOAD(nr),
#ifdef __x86_64__
        // The x32 numbers of the same calls.
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
        ANSWER(SECCOMP_RET_KILL_PROCESS),
        REFUSE(open),
        REFUSE(creat),
        REFUSE(unlink),
        REFUSE(rename),
        REFUSE(link),
        REFUSE(symlink),
        REFUSE(mkdir),
        REFUSE(rmdir),
        REFUSE(chmod),
        REFUSE(chown),
        REFUSE(mknod),
        REFUSE(fork),
        REFUSE(vfork),
#endif
        REFUSE(openat),
        REFUSE(openat2),
        REFUSE(open_by_handle_at),
        REFUSE(truncate),
        REFUSE(unlinkat),
        REFUSE(renameat2),
        REFUSE(linkat),
        REFUSE(symlinkat),
        REFUSE(mkdirat),
        REFUSE(mknodat),
        REFUSE(fchmodat),
        REFUSE(fchownat),
        REFUSE(execve),
        REFUSE(execveat),
        REFUSE(socket),
        REFUSE(socketpair),
        REFUSE(connect),
        REFUSE(bind),
        REFUSE(ptrace),
        REFUSE(process_vm_readv),
        REFUSE(process_vm_writev),
        REFUSE(pidfd_open),
        REFUSE(pidfd_getfd),
        REFUSE(kill),
        REFUSE(tkill),
        REFUSE(prlimit64),
        REFUSE(setrlimit),
        REFUSE(mount),
        REFUSE(unshare),
        REFUSE(setns),
        REFUSE(bpf),
        REFUSE(userfaultfd),
        REFUSE(perf_event_open),
        REFUSE(io_uring_setup),
        REFUSE(keyctl),
        REFUSE(memfd_create),
        // Its arguments lie in memory, where a filter cannot look; without it threads are made by clone.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone3, 0, 1),
        ANSWER(SECCOMP_RET_ERRNO | ENOSYS),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 3),
        LOAD(args[0]),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0),
        ANSWER(REFUSED),
        ANSWER(SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {sizeof rules / sizeof rules[0], rules};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
    // All threads, those that GLib may have begun too.
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0 ? 0 : -1;
#endif
}
#else
int terbit_lower_limits(uint64_t memory, uint64_t seconds) {
    return lower(RLIMIT_CPU, seconds) || lower(RLIMIT_FSIZE, 0) || lower(RLIMIT_CORE, 0);
}

int terbit_close_doors(void) { return -1; }
#endif
