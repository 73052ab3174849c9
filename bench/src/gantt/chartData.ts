export interface ChartTask {
  id: number;
  /** 0 at the top. */
  parent: number;
  summary: boolean;
  name: string;
  /** Milliseconds since the epoch. */
  start: number;
  end: number;
  progress: number;
}

export interface ChartData {
  tasks: ChartTask[];
  links: { id: number; source: number; target: number }[];
}

const DAY = 86_400_000;

/**
 * The same plan for every library: groups of one summary and nineteen tasks, linked one after the other. All groups lie in the
 * first 75 days, so that bars are in sight at any height; one last task ends two years later, so that the time axis is wide.
 */
export function chartData(count: number): ChartData {
  let seed = 42;
  const random = () => (seed = (seed * 1_664_525 + 1_013_904_223) >>> 0) / 2 ** 32;
  const begin = Date.UTC(2026, 0, 5);
  const tasks: ChartTask[] = [];
  const links: ChartData["links"] = [];
  let parent: ChartTask | undefined;
  for (let index = 0; index < count; index++) {
    const id = index + 1;
    if (index % 20 === 0 || !parent) {
      const start = begin + Math.floor(random() * 10) * DAY;
      parent = {
        id,
        parent: 0,
        summary: true,
        name: `Phase ${index / 20 + 1}`,
        start,
        end: start + 60 * DAY,
        progress: 0.5,
      };
      tasks.push(parent);
      continue;
    }
    const start = parent.start + Math.floor(random() * 45) * DAY;
    const end = start + (1 + Math.floor(random() * 14)) * DAY;
    tasks.push({
      id,
      parent: parent.id,
      summary: false,
      name: `Task ${id} configure service`,
      start,
      end,
      progress: Math.round(random() * 100) / 100,
    });
    if (index % 20 > 1) links.push({ id: links.length + 1, source: id - 1, target: id });
  }
  const last = tasks.at(-1);
  if (last) {
    last.start = begin + 720 * DAY;
    last.end = last.start + 5 * DAY;
  }
  return { tasks, links };
}
