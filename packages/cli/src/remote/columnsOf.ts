import { fieldCalled, type RecordDeclaration } from "@gantry/records";
import { UsageRefusal } from "./usageRefusal.ts";

const MOST = 7;
const system = ["id", "version", "createdAt", "updatedAt"];

/** Fields to print: those asked for, else what the record type's list begins with. */
export function columnsOf(declaration: RecordDeclaration, asked: string | undefined): string[] {
  if (asked === undefined) return usualColumns(declaration);
  return asked.split(",").map((name) => {
    const wanted = name.trim();
    const found = system.includes(wanted) ? wanted : fieldCalled(declaration, wanted);
    if (found) return found;
    throw new UsageRefusal(
      `A ${declaration.name} has no field "${wanted}".`,
      `There are: ${[...Object.keys(declaration.fields), ...system].join(", ")}.`,
    );
  });
}

/** The title first; the number is shown as part of the key. */
function usualColumns({ fields, title, views }: RecordDeclaration): string[] {
  const shown =
    views.grid ??
    Object.keys(fields).filter((name) => {
      const { kind, form } = fields[name] ?? { kind: "json", form: null };
      return kind !== "json" && kind !== "rank" && form !== "long";
    });
  return [...new Set([title, ...shown])].filter((name) => name !== "number" && name !== "key").slice(0, MOST);
}
