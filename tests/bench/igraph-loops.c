/* Counts bounded loops with igraph and times the search alone. Usage: igraph-loops EDGES PARTIES BOUND node|deal [RUNS]
   Prints {"version":…,"count":…,"ms":…,"cpuMs":…}: time by the clock, and of the processor, each the least of the
   RUNS, of which none begins after two seconds.
   "node" joins parallel deals before the clock starts, "deal" keeps them. */
#define _POSIX_C_SOURCE 200809L
#include <igraph.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static igraph_error_t count_one(const igraph_vector_int_t *parties, const igraph_vector_int_t *deals, void *count) {
  (void) parties;
  (void) deals;
  ++*(long long *) count;
  return IGRAPH_SUCCESS;
}

static double now_ms(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

int main(int argc, char **argv) {
  if (argc != 5 && argc != 6) {
    fprintf(stderr, "usage: igraph-loops EDGES PARTIES BOUND node|deal [RUNS]\n");
    return 2;
  }
  FILE *file = fopen(argv[1], "r");
  if (!file) {
    perror(argv[1]);
    return 2;
  }
  igraph_vector_int_t arcs;
  igraph_vector_int_init(&arcs, 0);
  long payer, payee;
  while (fscanf(file, "%ld\t%ld", &payer, &payee) == 2) {
    igraph_vector_int_push_back(&arcs, payer);
    igraph_vector_int_push_back(&arcs, payee);
  }
  fclose(file);

  igraph_t web;
  igraph_create(&web, &arcs, atol(argv[2]), IGRAPH_DIRECTED);
  if (strcmp(argv[4], "node") == 0) igraph_simplify(&web, 1, 1, NULL);

  long long count = 0;
  double ms = 0, cpu_ms = 0;
  int runs = argc == 6 ? atoi(argv[5]) : 1;
  double begun = now_ms(CLOCK_MONOTONIC);
  for (int run = 0; run < runs && (run == 0 || now_ms(CLOCK_MONOTONIC) < begun + 2000); run++) {
    count = 0;
    double start = now_ms(CLOCK_MONOTONIC), cpu_start = now_ms(CLOCK_PROCESS_CPUTIME_ID);
    igraph_error_t error = igraph_simple_cycles_callback(&web, IGRAPH_OUT, 2, atol(argv[3]), count_one, &count);
    double cpu_taken = now_ms(CLOCK_PROCESS_CPUTIME_ID) - cpu_start, taken = now_ms(CLOCK_MONOTONIC) - start;
    if (error) return 1;
    if (run == 0 || taken < ms) ms = taken;
    if (run == 0 || cpu_taken < cpu_ms) cpu_ms = cpu_taken;
  }
  printf("{\"version\":\"%s\",\"count\":%lld,\"ms\":%.3f,\"cpuMs\":%.3f}\n", IGRAPH_VERSION, count, ms, cpu_ms);
  igraph_destroy(&web);
  igraph_vector_int_destroy(&arcs);
  return 0;
}
