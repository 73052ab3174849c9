import { keyOfRow, type RecordDeclaration } from "@gantry/records";
import { ActionIcon, CopyButton, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Check, ChevronDown, ChevronUp, Link2, Maximize2, X, type LucideIcon } from "lucide-react";
import { useEffect, useRef } from "react";
import type { AnyRow } from "../../../platform/records/feedRows.ts";
import { rowQuery } from "../../../platform/records/rows.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { LoadingState } from "../../states/LoadingState.tsx";
import type { RecordRights } from "../recordRights.ts";
import { recordTexts } from "../texts.ts";
import { projectOf, rowRights } from "../rowRights.ts";
import type { RecordWords } from "../words/useRecordWords.ts";
import { RowHeading } from "./RowHeading.tsx";
import classes from "./RowPanel.module.css";
import { RowTabs } from "./RowTabs.tsx";

interface RowPanelProps {
  declaration: RecordDeclaration;
  id: string;
  words: RecordWords;
  rights: RecordRights;
  projectId: string | null;
  /** Address of the row's own page. */
  href: string;
  onClose: () => void;
  /** To the row above or below in the list; null where there is none. */
  onStep: ((by: -1 | 1) => void) | null;
}

/** One row beside its list, which stays in use. Escape closes it. */
export function RowPanel({ declaration, id, words, rights, projectId, href, onClose, onStep }: RowPanelProps) {
  const t = useTexts(recordTexts);
  const found = useQuery(rowQuery(declaration, id));
  const row = found.data as unknown as AnyRow | undefined;
  const session = useSession();
  const part = {
    declaration,
    words,
    rights: row ? rowRights(declaration, row, session) : rights,
    projectId: projectId ?? (row ? projectOf(row) : null),
  };
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const name = row ? String(row[declaration.title] ?? words.one) : words.one;
  const key = row ? keyOfRow(declaration, row) : null;
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={key ? `${key} ${name}` : name}
      className={classes["panel"]}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={classes["bar"]}>
        <span className={classes["key"]}>{key ?? words.one}</span>
        <span className={classes["space"]} />
        {onStep && <BarButton icon={ChevronUp} label={t("panel.previous")} onClick={() => onStep(-1)} />}
        {onStep && <BarButton icon={ChevronDown} label={t("panel.next")} onClick={() => onStep(1)} />}
        <CopyButton value={new URL(href, location.origin).href}>
          {({ copied, copy }) => (
            <BarButton icon={copied ? Check : Link2} label={t(copied ? "panel.copied" : "panel.copy")} onClick={copy} />
          )}
        </CopyButton>
        <Tooltip label={t("panel.full")}>
          <ActionIcon component="a" href={href} variant="subtle" color="gray" aria-label={t("panel.full")}>
            <Maximize2 size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <BarButton icon={X} label={t("panel.close")} onClick={onClose} />
      </div>
      <div className={classes["content"]}>
        {found.isPending && <LoadingState />}
        {found.isError && <p>{t("panel.missing")}</p>}
        {row && (
          <>
            <RowHeading {...part} row={row} />
            <RowTabs key={row.id} {...part} row={row} onDeleted={onClose} />
          </>
        )}
      </div>
    </aside>
  );
}

function BarButton({ icon: Icon, label, onClick }: { icon: LucideIcon; label: string; onClick: () => void }) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
