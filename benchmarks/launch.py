"""Starts one program, waits for it and prints how long it took and what it used: a small process of its own.

The memory that the system notes for a process is never less than that of the process it was started by; that of
benchmarks/run.py, with whole catalogues in it, would hide that of small programs.
"""

import os
import sys
import time

null = os.open(os.devnull, os.O_RDWR)
silent = [(os.POSIX_SPAWN_DUP2, null, stream) for stream in (0, 1, 2)]
start = time.perf_counter()
process = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=silent)
_, status, usage = os.wait4(process, 0)
wall = time.perf_counter() - start
print(os.waitstatus_to_exitcode(status), wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
