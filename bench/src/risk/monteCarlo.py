"""What an analyst would write instead: Monte-Carlo dates in vectorised numpy, one thread.
usage: monteCarlo.py NETWORK.bin ITERATIONS DISTRIBUTION ROUNDS
The network file holds 32-bit integers: activities, links, then for each link from, to, lag; then for each activity
least, most likely and greatest duration. Prints the best and median seconds of processor time, quantiles and memory as JSON."""
import os
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
import json, resource, statistics, sys, time
import numpy as np

data = np.fromfile(sys.argv[1], dtype=np.int32)
iterations, distribution, rounds = int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
n, m = int(data[0]), int(data[1])
links = data[2 : 2 + 3 * m].reshape(m, 3)
low, mode, high = data[2 + 3 * m :].reshape(n, 3).astype(float).T
pred = [[] for _ in range(n)]
succ = [[] for _ in range(n)]
for a, b, lag in links.tolist():
    pred[b].append((a, float(lag)))
    succ[a].append((b, float(lag)))


def sample(rng, count):
    a, c, b = low[:, None], mode[:, None], high[:, None]
    if distribution == "triangular":
        return rng.triangular(a, c, b, (n, count))
    alpha, beta = 1 + 4 * (c - a) / (b - a), 1 + 4 * (b - c) / (b - a)
    return a + (b - a) * rng.beta(alpha, beta, (n, count))


def forward(duration):
    finish = np.empty_like(duration)
    for j in range(n):
        start = None
        for i, lag in pred[j]:
            bound = finish[i] + lag if lag else finish[i]
            start = bound if start is None else np.maximum(start, bound)
        if start is None:
            finish[j] = duration[j]
        else:
            np.add(start, duration[j], out=finish[j])
    return finish


def backward(duration, finish, end, critical):
    late = np.empty_like(duration)
    for i in range(n - 1, -1, -1):
        bound = end
        for j, lag in succ[i]:
            bound = np.minimum(bound, late[j] - lag if lag else late[j])
        np.subtract(bound, duration[i], out=late[i])
        critical[i] += np.count_nonzero(bound - finish[i] < 1e-6)


def run(chunk, seed):
    rng = np.random.Generator(np.random.PCG64(seed))
    ends, critical = [], np.zeros(n)
    for done in range(0, iterations, chunk):
        duration = sample(rng, min(chunk, iterations - done))
        finish = forward(duration)
        end = finish.max(axis=0)
        backward(duration, finish, end, critical)
        ends.append(end)
    return np.concatenate(ends), critical / iterations


best = None
for chunk in (100, 250, 500, 1000):
    times = []
    for r in range(rounds):
        began = time.process_time()
        end, critical = run(chunk, r + 1)
        times.append((time.process_time() - began) * 1000)
    median = statistics.median(times)
    if best is None or median < best["medianMs"]:
        best = dict(
            chunk=chunk,
            medianMs=median,
            bestMs=min(times),
            mean=float(end.mean()),
            deviation=float(end.std()),
            p80=float(np.percentile(end, 80)),
            critical=float(critical.sum()),
        )
best["peakMb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
best["numpy"] = np.__version__
print(json.dumps(best))
