/* The same loop in C, for as fast as this machine goes: triangular durations, forward and backward pass, criticality, eight
   iterations at a time, one thread. Compiled on the spot with -O3 -march=native.
   usage: monteCarlo NETWORK.bin ITERATIONS ROUNDS   (the file as monteCarlo.py has it) */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#define L 16

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}
static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}
static int byFinish(const void *a, const void *b) {
  float x = *(const float *)a, y = *(const float *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  FILE *f = fopen(argv[1], "rb");
  if (!f) return 2;
  int iterations = atoi(argv[2]), rounds = atoi(argv[3]), head[2];
  if (fread(head, 4, 2, f) != 2) return 2;
  int n = head[0], m = head[1];
  int *links = malloc(m * 12), *three = malloc(n * 12);
  if (fread(links, 12, m, f) != (size_t)m || fread(three, 12, n, f) != (size_t)n) return 2;
  int *pp = calloc(n + 1, 4), *sp = calloc(n + 1, 4), *pi = malloc(m * 4), *si = malloc(m * 4);
  float *pl = malloc(m * 4), *sl = malloc(m * 4);
  for (int e = 0; e < m; e++) { pp[links[3 * e + 1] + 1]++; sp[links[3 * e] + 1]++; }
  for (int i = 0; i < n; i++) { pp[i + 1] += pp[i]; sp[i + 1] += sp[i]; }
  int *a = malloc(n * 4), *b = malloc(n * 4);
  memcpy(a, pp, n * 4); memcpy(b, sp, n * 4);
  for (int e = 0; e < m; e++) {
    int from = links[3 * e], to = links[3 * e + 1];
    pi[a[to]] = from; pl[a[to]++] = links[3 * e + 2];
    si[b[from]] = to; sl[b[from]++] = links[3 * e + 2];
  }
  float *low = malloc(n * 4), *high = malloc(n * 4), *peak = malloc(n * 4), *w1 = malloc(n * 4), *w2 = malloc(n * 4);
  for (int i = 0; i < n; i++) {
    float l = three[3 * i], c = three[3 * i + 1], h = three[3 * i + 2];
    low[i] = l; high[i] = h; peak[i] = (c - l) / (h - l); w1[i] = (h - l) * (c - l); w2[i] = (h - l) * (h - c);
  }
  float (*dur)[L] = aligned_alloc(64, (size_t)n * L * 4), (*ef)[L] = aligned_alloc(64, (size_t)n * L * 4), (*lf)[L] = aligned_alloc(64, (size_t)n * L * 4);
  uint32_t *crit = calloc(n, 4), s[4][L];
  float *res = malloc((iterations + L) * 4);
  double *t = malloc(rounds * sizeof(double));
  for (int r = 0; r < rounds; r++) {
    for (int k = 0; k < 4; k++) for (int j = 0; j < L; j++) s[k][j] = 2654435761u * (uint32_t)(1 + j + L * k + 64 * r);
    memset(crit, 0, n * 4);
    double began = now();
    for (int it = 0; it < iterations; it += L) {
      for (int i = 0; i < n; i++)
        for (int j = 0; j < L; j++) {
          uint32_t x = s[0][j] ^ (s[0][j] << 11);
          s[0][j] = s[1][j]; s[1][j] = s[2][j]; s[2][j] = s[3][j];
          s[3][j] = s[3][j] ^ (s[3][j] >> 19) ^ x ^ (x >> 8);
          float u = (int32_t)(s[3][j] >> 8) * (1.0f / 16777216.0f);
          float lo = low[i] + sqrtf(u * w1[i]), hi = high[i] - sqrtf((1 - u) * w2[i]);
          dur[i][j] = u < peak[i] ? lo : hi;
        }
      float end[L] = {0};
      for (int i = 0; i < n; i++) {
        float at[L] = {0};
        for (int k = pp[i]; k < pp[i + 1]; k++) { float *p = ef[pi[k]], g = pl[k]; for (int j = 0; j < L; j++) { float x = p[j] + g; at[j] = x > at[j] ? x : at[j]; } }
        for (int j = 0; j < L; j++) { at[j] += dur[i][j]; ef[i][j] = at[j]; end[j] = at[j] > end[j] ? at[j] : end[j]; }
      }
      for (int i = n - 1; i >= 0; i--) {
        float at[L];
        for (int j = 0; j < L; j++) at[j] = end[j];
        for (int k = sp[i]; k < sp[i + 1]; k++) { float *p = lf[si[k]], *d = dur[si[k]], g = sl[k]; for (int j = 0; j < L; j++) { float x = p[j] - d[j] - g; at[j] = x < at[j] ? x : at[j]; } }
        uint32_t count = 0;
        for (int j = 0; j < L; j++) { lf[i][j] = at[j]; count += at[j] - ef[i][j] < 0.01f; }
        crit[i] += count;
      }
      memcpy(res + it, end, sizeof end);
    }
    t[r] = now() - began;
  }
  qsort(t, rounds, sizeof *t, ascending);
  qsort(res, iterations, 4, byFinish);
  double mean = 0, critical = 0;
  for (int k = 0; k < iterations; k++) mean += res[k] / iterations;
  for (int i = 0; i < n; i++) critical += (double)crit[i] / iterations;
  printf("{\"medianMs\":%f,\"bestMs\":%f,\"mean\":%f,\"p80\":%f,\"critical\":%f}\n", t[rounds / 2], t[0], mean, res[(int)(0.8 * (iterations - 1))], critical);
  return 0;
}
