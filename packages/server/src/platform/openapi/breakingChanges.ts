/** What of a contract breaks callers that kept to the earlier one, in words; empty when nothing does. Takes two API reports. */
export function breakingChanges(before: string, after: string): string[] {
  const [was, is] = [linesOf(before), linesOf(after)];
  const lost = [...was].flatMap(([place, what]) => changed(place, what, is.get(place)));
  const asked = [...is]
    .filter(([place, what]) => !was.has(place) && isInput(place) && what.endsWith(" required"))
    // What belongs to a new operation or a new schema asks nothing of old callers.
    .filter(([place]) => [...was.keys()].some((each) => ownerOf(each) === ownerOf(place)))
    .map(([place]) => `${place} is asked for now`);
  return [...lost, ...asked].toSorted();
}

function linesOf(report: string): Map<string, string> {
  return new Map(
    report
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => {
        const at = line.indexOf(": ");
        return [line.slice(0, at), line.slice(at + 2)] as const;
      }),
  );
}

function changed(place: string, was: string, is: string | undefined): string[] {
  if (is === undefined) return [`${place} is gone`];
  if (was === is) return [];
  const [type, asked] = [unmarked(was), was.endsWith(" required")];
  if (type !== unmarked(is)) {
    const wider = isInput(place) && accepts(unmarked(is), type);
    return wider ? [] : [`${place} was ${was} and is ${is}`];
  }
  // An input that becomes required, or a promise that becomes a maybe.
  return asked === isInput(place) ? [] : [`${place} was ${was} and is ${is}`];
}

/** Whether everything that was taken is taken still. */
function accepts(is: string, was: string): boolean {
  const taken = new Set(is.split("|"));
  return was.split("|").every((each) => taken.has(each));
}

function isInput(place: string): boolean {
  return place.startsWith("input ") || /^schema \w+(Create|Patch)\b/.test(place);
}

/** "input risk.create" or "schema RiskCreate". */
function ownerOf(place: string): string {
  return place.startsWith("schema ") ? (place.split(".")[0] ?? "") : place.split(" ").slice(0, 2).join(" ");
}

function unmarked(what: string): string {
  return what.replace(/ required$/, "");
}
