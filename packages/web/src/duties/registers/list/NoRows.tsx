import { Button } from "@mantine/core";
import { ListChecks, SearchX } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { registerTexts } from "../texts.ts";

interface NoRowsProps {
  many: string;
  /** A filter is set: rows may be there that it leaves out. */
  filtered: boolean;
  mayCreate: boolean;
  onClear: () => void;
}

/** What stands in a list without rows: how to begin, or how to see more. */
export function NoRows({ many, filtered, mayCreate, onClear }: NoRowsProps) {
  const t = useTexts(registerTexts);
  if (!filtered)
    return (
      <EmptyState icon={<ListChecks size={26} />} title={t("empty.title", { what: many })}>
        <p>{t(mayCreate ? "empty.text" : "empty.readOnly")}</p>
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<SearchX size={26} />}
      title={t("none.title")}
      actions={
        <Button variant="default" onClick={onClear}>
          {t("none.action")}
        </Button>
      }
    >
      <p>{t("none.text")}</p>
    </EmptyState>
  );
}
