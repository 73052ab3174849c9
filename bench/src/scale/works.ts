import type { Asked } from "./openLoop.ts";
import { rareWords, things, verbs } from "./seed/words.ts";

/** Who asks, and where. */
export interface Askers {
  administrator: string;
  member: string;
  /** Of projects that both see. */
  projectIds: readonly string[];
  projects: number;
}

export type Work = (askers: Askers, number: number) => Asked;

/** What a grid asks for. */
const columns =
  "number,name,projectId,kind,state,priority,duration,percentComplete,deadline,start,finish,totalFloat,critical";
const pick = <T>(list: readonly T[], number: number): T => list[(number * 7919) % list.length] as T;

type Texts = (askers: Askers, number: number) => string;

/** By the administrator and the member in turn. */
function list(text: string | Texts, more = ""): Work {
  return (askers, number) => {
    const q = typeof text === "string" ? text : text(askers, number);
    return {
      method: "GET",
      path: `/api/work-items?limit=50&fields=${columns}&q=${encodeURIComponent(q)}${more}`,
      cookie: number % 2 === 0 ? askers.administrator : askers.member,
    };
  };
}

const projectKey: Texts = ({ projects }, number) => `P${1 + 4 * ((number * 31) % Math.floor(projects / 4))}`;

/** What people ask of work items most, by name. */
export const lists: Readonly<Record<string, Work>> = {
  "mine, open, due soon": list("status:open assignee:me due<+7d sort:due"),
  "mine, open, with a word, without a tag": list(
    'status:open assignee:me -taggings.tag:urgent text~"firewall" sort:due',
  ),
  "open in a project, most important first": list((...at) => `project:${projectKey(...at)} state:open sort:-priority`),
  "unfinished in a project, by start and name": list(
    ({ projectIds }, number) => `projectId:${pick(projectIds, number)} state:open,inProgress sort:-start,name`,
  ),
  "critical in a project, by finish": list(
    (...at) => `project:${projectKey(...at)} critical:yes -state:done sort:finish`,
  ),
  "in projects I lead, open, by deadline": list("project.manager:me state:open sort:due"),
  "everywhere, open, important, by deadline": list("state:open priority>=500 due>=today sort:due"),
  "everywhere, last changed first": list("state:inProgress sort:-updated"),
  "everywhere, by name": list("state:open sort:name"),
  "everywhere, the words of a name": list((_, number) => `${pick(verbs, number)} ${pick(rareWords, number)}`),
  "everywhere, with a tag, open": list("taggings.tag:urgent state:open"),
  "somebody's, by name": list((_, number) => `assignee:"Person ${1 + ((number * 13) % 400)}" state:open sort:due`),
};

/** How a project's page begins. */
export const groups: Readonly<Record<string, Work>> = {
  "counts of a project by state": ({ projectIds, administrator }, number) => ({
    method: "GET",
    path: `/api/work-items/groups?by=state&q=projectId:${pick(projectIds, number)}`,
    cookie: administrator,
  }),
};

function search(text: (number: number) => string): Work {
  return ({ administrator, member }, number) => ({
    method: "GET",
    path: `/api/search?limit=15&text=${encodeURIComponent(text(number))}`,
    cookie: number % 2 === 0 ? administrator : member,
  });
}

const thing = (number: number): string => pick(things, number);
const verb = (number: number): string => pick(verbs, number).toLowerCase();
const rare = (number: number): string => pick(rareWords, number);

/** What people type into search: while they type, in full, mistyped, as a key. */
export const searches: Readonly<Record<string, Work>> = {
  "two letters": search((number) => thing(number).slice(0, 2)),
  "four letters": search((number) => thing(number).slice(0, 4)),
  "a word in common use": search(thing),
  "two words in common use": search((number) => `${verb(number)} ${thing(number + 1)}`),
  "a seldom word": search(rare),
  "a common and a seldom word": search((number) => `${verb(number)} ${rare(number)}`),
  "a mistyped word": search((number) => mistyped(rare(number))),
  "a key": search((number) => `P${1 + 4 * (number % 40)}-${1 + ((number * 37) % 4000)}`),
};

/** Two letters in the middle change places. */
function mistyped(word: string): string {
  return `${word.slice(0, 3)}${word.charAt(4)}${word.charAt(3)}${word.slice(5)}`;
}

/** A new piece of work, in turn in each of the projects. */
export const create: Work = ({ administrator, projectIds }, number) => ({
  method: "POST",
  path: "/api/work-items",
  cookie: administrator,
  body: JSON.stringify({ projectId: pick(projectIds, number), name: `Created while measuring ${number}` }),
  key: `scale-${process.pid}-${Date.now()}-${number}`,
});
