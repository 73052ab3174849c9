/** How many may wait, and what those who find no place are told. */
interface Queue {
  most: number;
  refusal: () => Error;
}

/** The same work, of which at most so many run at a time; the others wait in the order they came, any number unless `queue` says how many. */
export function inTurn<Given extends unknown[], Result>(
  most: number,
  work: (...given: Given) => Promise<Result>,
  queue?: Queue,
): (...given: Given) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (...given) => {
    if (running < most) running++;
    else if (queue && waiting.length >= queue.most) throw queue.refusal();
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work(...given);
    } finally {
      // Whoever is next takes over the place.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
