import { organisation, project, recordName, records, type RecordDeclaration } from "@gantry/records";
import { Select } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { planningTexts } from "../texts.ts";
import { TrashList } from "./TrashList.tsx";

/** All that can be deleted; what is looked for most stands first. */
const kinds: readonly RecordDeclaration[] = [
  project,
  ...(records as readonly RecordDeclaration[]).filter(
    ({ name }) => name !== project.name && name !== organisation.name,
  ),
];

/** What was deleted, to bring back. */
export function TrashPage() {
  const t = useTexts(planningTexts);
  const language = useTextLanguage();
  const [kind, setKind] = useState<RecordDeclaration>(project);
  return (
    <PageFrame title={t("trash.title")} subtitle={t("trash.text")} width="text">
      <Select
        label={t("trash.kind")}
        searchable
        allowDeselect={false}
        data={kinds.map((each) => ({ value: each.name, label: recordName(each, language, "many") }))}
        value={kind.name}
        onChange={(name) => setKind(kinds.find((each) => each.name === name) ?? project)}
        maw={320}
        mb="md"
      />
      <TrashList key={kind.name} record={kind} />
    </PageFrame>
  );
}
