import { keyOfRow } from "@gantry/records";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { rowQuery } from "../../../platform/records/rows.ts";
import { useSession } from "../../../platform/session/session.ts";
import { RowHeading } from "../../../ui/record/panel/RowHeading.tsx";
import { RowTabs } from "../../../ui/record/panel/RowTabs.tsx";
import { projectOf, rowRights } from "../../../ui/record/rowRights.ts";
import { Section } from "../../../ui/page/Section.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { useRowAddress } from "../list/useRowAddress.ts";
import { nothingHere, registerHref } from "../register.ts";
import { RegisterFrame, type RegisterParts } from "./RegisterFrame.tsx";

/** One row of any record type, on a page of its own. */
export function RowPage() {
  const { row = "" } = useParams({ strict: false });
  return (
    <RegisterFrame title={({ words }) => (/^[A-Z]+-\d+$/i.test(row) ? row.toUpperCase() : words.one)}>
      {(parts) => <AddressedRow {...parts} named={row} />}
    </RegisterFrame>
  );
}

function AddressedRow({ register, words, named }: RegisterParts & { named: string }) {
  const { declaration, projectId } = register;
  const navigate = useNavigate();
  const session = useSession();
  const address = useRowAddress(declaration, [], named, projectId);
  const found = useQuery({ ...rowQuery(declaration, address.id ?? ""), enabled: address.id !== null });
  const row = found.data as unknown as AnyRow | undefined;
  if (address.id === null && !address.busy) throw nothingHere(named);
  if (found.isError) return <FailedState error={found.error} onRetry={() => void found.refetch()} />;
  if (!row) return <LoadingState />;
  const part = {
    declaration,
    row,
    words,
    rights: rowRights(declaration, row, session),
    projectId: projectId ?? projectOf(row),
  };
  const title = String(row[declaration.title] ?? words.one);
  const key = keyOfRow(declaration, row);
  return (
    // Outside of its project nothing else says which one that is.
    <Section
      title={key ? `${key} ${title}` : title}
      description={projectId === null && projectOf(row) !== null ? words.show("projectId", projectOf(row)) : undefined}
    >
      <RowHeading {...part} bare />
      <RowTabs {...part} onDeleted={() => void navigate({ href: registerHref(register) })} />
    </Section>
  );
}
