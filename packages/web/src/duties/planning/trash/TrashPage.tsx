import { calendar, person, project, type RecordDeclaration } from "@gantry/records";
import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { planningTexts } from "../texts.ts";
import { TrashList } from "./TrashList.tsx";

const kinds = { project, person, calendar } as const satisfies Record<string, RecordDeclaration>;
type Kind = keyof typeof kinds;

/** What was deleted, to bring back. */
export function TrashPage() {
  const t = useTexts(planningTexts);
  const [kind, setKind] = useState<Kind>("project");
  const choices = (Object.keys(kinds) as Kind[]).map((value) => ({ value, label: t(`trash.${value}`) }));
  return (
    <PageFrame title={t("trash.title")} subtitle={t("trash.text")} width="text">
      <SegmentedControl
        aria-label={t("trash.kind")}
        data={choices}
        value={kind}
        onChange={(value) => setKind(value)}
        mb="md"
      />
      <TrashList key={kind} record={kinds[kind]} />
    </PageFrame>
  );
}
