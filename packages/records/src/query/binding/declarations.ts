import type { RecordDeclaration } from "../../kernel/record.ts";
import { records } from "../../registry.ts";
import type { QueryContext } from "./queryContext.ts";
import { queryField, type Hop } from "./queryField.ts";

/** Records that name rows of another one, by the word for several of them. */
export interface Pointer {
  /** "workItems" */
  plural: string;
  hop: Extract<Hop, { kind: "from" }>;
}

const registered: readonly RecordDeclaration[] = records;

export const declarationsOf = (context: QueryContext): readonly RecordDeclaration[] =>
  context.declarations ?? registered;

export function findDeclaration(name: string, context: QueryContext): RecordDeclaration | null {
  return declarationsOf(context).find((each) => each.name === name) ?? null;
}

const found = new WeakMap<readonly RecordDeclaration[], Map<RecordDeclaration, readonly Pointer[]>>();

/** Records that point to this one: by the one reference they have to it, or as what hangs on any row. */
export function pointersTo(declaration: RecordDeclaration, context: QueryContext): readonly Pointer[] {
  const among = declarationsOf(context);
  const known = found.get(among) ?? new Map<RecordDeclaration, readonly Pointer[]>();
  found.set(among, known);
  let pointers = known.get(declaration);
  if (!pointers) known.set(declaration, (pointers = among.flatMap((each) => pointerFrom(each, declaration))));
  return pointers;
}

function pointerFrom(source: RecordDeclaration, to: RecordDeclaration): Pointer[] {
  const plural = source.plural.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const pointing = Object.keys(source.fields).filter((name) => source.fields[name]?.to === to.name);
  const [name, ...others] = pointing.filter((each) => source.fields[each]?.kind === "reference");
  const field = name === undefined || others.length > 0 ? null : queryField(source, name);
  if (field) return [{ plural, hop: { kind: "from", field, target: source, subjectOf: null } }];
  const subject = hangsOnAny(source) ? queryField(source, "subjectId") : null;
  return subject ? [{ plural, hop: { kind: "from", field: subject, target: source, subjectOf: to.name } }] : [];
}

const hangsOnAny = ({ fields }: RecordDeclaration): boolean =>
  fields["subjectId"] !== undefined && fields["subjectRecord"] !== undefined;
