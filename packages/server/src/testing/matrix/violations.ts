import { records, type Endpoint, type RecordDeclaration } from "@gantry/records";
import { sees, seesRecord, sides, type ActorName, type Side } from "./actors.ts";
import { knock, type Knock } from "./knock.ts";
import { markers, projectName } from "./markers.ts";
import { probeOf } from "./probes.ts";

/** Somebody at the door: what is asked, by whom, about which side's project. */
export interface Attempt {
  endpoint: Endpoint;
  actor: ActorName;
  side: Side;
  request: Knock;
}

/** Everything wrong with how an attempt fares; `cookie` is the actor's. */
export async function violations(
  { endpoint, actor, side, request }: Attempt,
  { url, cookie }: { url: string; cookie: string },
): Promise<string[]> {
  const probe = probeOf(endpoint);
  const answer = await knock(url, cookie, request);
  const found: string[] = [];
  const where = `${actor} on ${side}: ${request.method} ${request.path}`;
  const expected = probe.expected(actor, side);
  if (answer.outcome !== expected)
    found.push(`${where} was ${answer.outcome} (${answer.status} ${answer.text.slice(0, 200)}), not ${expected}`);
  if (answer.status >= 500) found.push(`${where} failed: ${answer.status}`);
  const declaration = recordOf(endpoint);
  const seesRows = (of: Side): boolean =>
    declaration === undefined ? sees(actor, of) : seesRecord(actor, of, declaration.name);
  const own = JSON.stringify(request);
  const isNamed = probe.namesProject === true && actor === "partner";
  const text = isNamed ? answer.text.replaceAll(projectName("own"), "") : answer.text;
  for (const each of sides)
    if (!seesRows(each) && text.includes(markers[each]) && !own.includes(markers[each]))
      found.push(`${where} leaks ${markers[each]}`);
  if (!probe.shows || answer.outcome !== "passed") return found;
  const shown = answer.text.includes(probe.shows(request));
  const ofGuest = actor === "guest" || actor === "partner";
  const mayBeShown = seesRows(side) || (!ofGuest && declaration?.scope === "organisation");
  if (shown !== mayBeShown) found.push(`${where} ${shown ? "shows" : "does not show"} the row`);
  return found;
}

function recordOf({ id }: Endpoint): RecordDeclaration | undefined {
  const [name] = id.split(".");
  return (records as readonly RecordDeclaration[]).find((each) => each.name === name);
}
