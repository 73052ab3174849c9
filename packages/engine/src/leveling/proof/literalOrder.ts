const DECAY = 0.95;
const TOO_LARGE = 1e100;

/** Start times as yes-or-no questions ("by t?"), the ones that lately took part in conflicts first: a heap by activity. */
export class LiteralOrder {
  readonly #activity: Float64Array;
  readonly #heap: Int32Array;
  readonly #place: Int32Array;
  #size = 0;
  #step = 1;

  constructor(questions: number) {
    this.#activity = new Float64Array(questions);
    this.#heap = new Int32Array(questions);
    this.#place = new Int32Array(questions).fill(-1);
  }

  bump(question: number): void {
    const grown = (this.#activity[question] as number) + this.#step;
    this.#activity[question] = grown;
    if (grown > TOO_LARGE) this.#rescale();
    if (this.#place[question] === -1) this.add(question);
    else this.#up(this.#place[question] as number);
  }

  decay(): void {
    this.#step /= DECAY;
  }

  /** Puts a question back that is open again; those that never took part stay out. */
  add(question: number): void {
    if (this.#place[question] !== -1 || this.#activity[question] === 0) return;
    this.#heap[this.#size] = question;
    this.#place[question] = this.#size;
    this.#up(this.#size++);
  }

  /** Takes the first question off; -1 when there is none. */
  take(): number {
    if (this.#size === 0) return -1;
    const first = this.#heap[0] as number;
    this.#place[first] = -1;
    this.#size -= 1;
    if (this.#size > 0) {
      const last = this.#heap[this.#size] as number;
      this.#heap[0] = last;
      this.#place[last] = 0;
      this.#down(0);
    }
    return first;
  }

  #rescale(): void {
    for (let k = 0; k < this.#activity.length; k++) this.#activity[k] = (this.#activity[k] as number) / TOO_LARGE;
    this.#step /= TOO_LARGE;
  }

  #up(from: number): void {
    const question = this.#heap[from] as number;
    const activity = this.#activity[question] as number;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.#heap[parent] as number;
      if ((this.#activity[above] as number) >= activity) break;
      this.#heap[at] = above;
      this.#place[above] = at;
      at = parent;
    }
    this.#heap[at] = question;
    this.#place[question] = at;
  }

  #down(from: number): void {
    const question = this.#heap[from] as number;
    const activity = this.#activity[question] as number;
    let at = from;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= this.#size) break;
      const value = (k: number) => this.#activity[this.#heap[k] as number] as number;
      if (child + 1 < this.#size && value(child + 1) > value(child)) child += 1;
      const below = this.#heap[child] as number;
      if ((this.#activity[below] as number) <= activity) break;
      this.#heap[at] = below;
      this.#place[below] = at;
      at = child;
    }
    this.#heap[at] = question;
    this.#place[question] = at;
  }
}
