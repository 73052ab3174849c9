import type { EditsResult, Field, RecordDeclaration } from "@gantry/records";
import { Button, Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { ArrowRight, ChevronDown } from "lucide-react";
import { useState } from "react";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { applyEdits, updateEdit } from "../../../platform/records/edits.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { offerApproval } from "../../feedback/approvalAsked.ts";
import { showUndoable } from "../../feedback/showUndoable.ts";
import { showProblem } from "../../feedback/toasts.tsx";
import type { RecordRights } from "../recordRights.ts";
import { recordTexts } from "../texts.ts";
import type { RecordWords } from "../words/useRecordWords.ts";
import { missingFor } from "./missingFor.ts";
import { TransitionDialog } from "./TransitionDialog.tsx";

interface StateMenuProps {
  declaration: RecordDeclaration;
  name: string;
  field: Field;
  row: AnyRow;
  words: RecordWords;
  rights: RecordRights;
  projectId: string | null;
}

/** The state of a row, and where it may go from here. */
export function StateMenu({ declaration, name, field, row, words, rights, projectId }: StateMenuProps) {
  const t = useTexts(recordTexts);
  const [asked, setAsked] = useState<string | null>(null);
  const now = String(row[name] ?? "");
  const nowLabel = words.show(name, now);
  const ways = (field.transitions?.[now] ?? []).filter(
    ({ permission }) => permission === null || rights.has(permission),
  );
  const nameOfRow = String(row[declaration.title] ?? words.one);
  const move = useMutation({
    mutationFn: (to: string): Promise<EditsResult> => applyEdits([updateEdit(declaration, row, { [name]: to })]),
    onSuccess: (result, to) => showUndoable(t("state.taken", { state: words.show(name, to), name: nameOfRow }), result),
    onError: (error) => offerApproval(error) || showProblem(error),
  });
  const take = (to: string) =>
    missingFor(row, { transitions: field.transitions, from: now, to }).length > 0 ? setAsked(to) : move.mutate(to);
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            size="xs"
            variant="light"
            rightSection={<ChevronDown size={14} aria-hidden />}
            loading={move.isPending}
            disabled={!rights.mayWriteField(field)}
            aria-label={t("state.move", { state: nowLabel })}
          >
            {nowLabel}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {ways.length === 0 && <Menu.Label>{t("state.none")}</Menu.Label>}
          {ways.map(({ to }) => (
            <Menu.Item key={to} leftSection={<ArrowRight size={14} aria-hidden />} onClick={() => take(to)}>
              {words.show(name, to)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asked !== null && (
        <TransitionDialog
          declaration={declaration}
          name={name}
          to={asked}
          rows={[row]}
          words={words}
          projectId={projectId}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
