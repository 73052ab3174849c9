import { fieldLabel, project, type ProjectRow } from "@gantry/records";
import { useParams } from "@tanstack/react-router";
import { useRowForm } from "../../../platform/records/useRowForm.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ConflictNotice } from "../../../ui/feedback/ConflictNotice.tsx";
import { showUndoable } from "../../../ui/feedback/showUndoable.ts";
import { SaveBar } from "../../../ui/form/SaveBar.tsx";
import { HistoryList } from "../../../ui/history/HistoryList.tsx";
import { Section, Sections } from "../../../ui/page/Section.tsx";
import { Notice } from "../../../ui/states/Notice.tsx";
import { SharesSection } from "../../organisation/public.ts";
import { ChaseFields, useChaseTitle } from "../../team/public.ts";
import { MembersSection } from "../members/MembersSection.tsx";
import { ProjectFrame } from "../project-frame/ProjectFrame.tsx";
import { useProjectPermissions } from "../project-frame/useProjectPermissions.ts";
import { planningTexts } from "../texts.ts";
import { DeleteProjectSection } from "./DeleteProjectSection.tsx";
import { GeneralFields } from "./GeneralFields.tsx";
import { SchedulingFields } from "./SchedulingFields.tsx";

/** Everything about a project but its plan. */
export function ProjectSettingsPage() {
  const { projectId } = useParams({ from: "/signedIn/projects/$projectId/settings" });
  return <ProjectFrame projectId={projectId}>{(row) => <Settings row={row} />}</ProjectFrame>;
}

function Settings({ row }: { row: ProjectRow }) {
  const t = useTexts(planningTexts);
  const permissions = useProjectPermissions(row.id);
  const readOnly = !permissions.has("project.write");
  const form = useRowForm(project, row, {
    onSaved: (result) => showUndoable(t("project.saved", { name: row.name }), result),
  });
  const chaseTitle = useChaseTitle();
  const language = useTextLanguage();
  const label = (field: string) => fieldLabel(project, field, language);
  return (
    <Sections>
      {readOnly && <Notice tone="info">{t("settings.readOnly")}</Notice>}
      <Section title={t("settings.general")}>
        <GeneralFields form={form} readOnly={readOnly} />
      </Section>
      <Section title={t("settings.scheduling")} description={t("settings.schedulingText")}>
        <SchedulingFields form={form} readOnly={readOnly} />
      </Section>
      <Section title={chaseTitle}>
        <ChaseFields
          values={form.values}
          set={(field, days) => form.set(field, days)}
          issue={(field) => form.issue(field)}
          ofProject
          readOnly={readOnly}
        />
      </Section>
      <SaveBar form={form}>
        <ConflictNotice
          conflict={form.conflict}
          label={label}
          show={(_, value) => String(value ?? "–")}
          onMine={form.keepMine}
          onTheirs={form.takeTheirs}
        />
      </SaveBar>
      <MembersSection projectId={row.id} readOnly={!permissions.has("member.manage")} />
      <SharesSection projectId={row.id} readOnly={!permissions.has("member.manage")} />
      {permissions.has("project.delete") && <DeleteProjectSection row={row} />}
      <HistoryList record={project} id={row.id} label={label} />
    </Sections>
  );
}
