/* The plain loop the engine is measured against: early and late dates over arrays in topological order, one calendar. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static int32_t *array(FILE *file, long count) {
  int32_t *a = malloc(count * sizeof *a);
  if (fread(a, sizeof *a, count, file) != (size_t)count) exit(2);
  return a;
}

static int compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
  if (!file) return 2;
  int32_t *head = array(file, 2), n = head[0], m = head[1];
  int32_t *pred = array(file, n + 1), *from = array(file, m), *lag = array(file, m), *succ = array(file, n + 1);
  int32_t *to = array(file, m), *succLag = array(file, m), *duration = array(file, n);
  int32_t *early = malloc(4L * n), *late = malloc(4L * n);
  enum { RUNS = 60 };
  double times[RUNS];
  long check = 0;
  for (int run = 0; run < RUNS; run++) {
    double began = now();
    int32_t end = 0;
    for (int32_t i = 0; i < n; i++) {
      int32_t start = 0;
      for (int32_t k = pred[i]; k < pred[i + 1]; k++) {
        int32_t bound = early[from[k]] + duration[from[k]] + lag[k];
        if (bound > start) start = bound;
      }
      early[i] = start;
      if (start + duration[i] > end) end = start + duration[i];
    }
    for (int32_t i = n - 1; i >= 0; i--) {
      int32_t finish = end;
      for (int32_t k = succ[i]; k < succ[i + 1]; k++) {
        int32_t bound = late[to[k]] - succLag[k];
        if (bound < finish) finish = bound;
      }
      late[i] = finish - duration[i];
      check += late[i] == early[i];
    }
    times[run] = now() - began;
    check += end;
  }
  qsort(times, RUNS, sizeof *times, compare);
  printf("{\"medianMs\": %.4f, \"bestMs\": %.4f, \"check\": %ld}\n", times[RUNS / 2], times[0], check);
  return 0;
}
