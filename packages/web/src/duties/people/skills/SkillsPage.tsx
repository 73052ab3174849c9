import { person, personSkill, skill, skillWish } from "@gantry/records";
import { Checkbox, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Award } from "lucide-react";
import { useMemo, useState } from "react";
import { useToday } from "../../../platform/format/useToday.ts";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useCan } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { LinkButton } from "../../../ui/page/LinkButton.tsx";
import { PageFrame } from "../../../ui/page/PageFrame.tsx";
import { EmptyState } from "../../../ui/states/EmptyState.tsx";
import { FailedState } from "../../../ui/states/FailedState.tsx";
import { LoadingState } from "../../../ui/states/LoadingState.tsx";
import { OwnWishes } from "./wishes/OwnWishes.tsx";
import { SkillGapsSection } from "./gaps/SkillGapsSection.tsx";
import { SkillRisksList } from "./SkillRisksList.tsx";
import { shownMatrix, type SkillChoice } from "./skillMatrix.ts";
import classes from "./skills.module.css";
import { SkillsTable } from "./SkillsTable.tsx";
import { skillTexts } from "./texts.ts";

/** Who has which skill at which level, what expires, and where one person alone stands between the organisation and a gap. */
export function SkillsPage() {
  const t = useTexts(skillTexts);
  const today = useToday();
  const mayWrite = useCan("people.write");
  const [choice, setChoice] = useState<SkillChoice>({ words: "", area: null, expiring: false });
  const queries = {
    skills: useQuery(allRowsQuery(skill, { q: "sort:name" })),
    held: useQuery(allRowsQuery(personSkill)),
    wishes: useQuery(allRowsQuery(skillWish)),
    people: useQuery(allRowsQuery(person, { q: "kind:work active:yes sort:name" })),
  };
  const { data: skills } = queries.skills;
  const { data: held } = queries.held;
  const { data: people } = queries.people;
  const { data: wishes = [] } = queries.wishes;
  const all = useMemo(() => skills && held && people && { skills, held, people }, [skills, held, people]);
  const failed = Object.values(queries).find(({ isError }) => isError);
  const shown = all && shownMatrix(all, choice, today);
  const areas = [...new Set((skills ?? []).map(({ area }) => area).filter((area) => area !== ""))].toSorted();
  return (
    <PageFrame
      title={t("title")}
      actions={
        <LinkButton to="/capacity" variant="default">
          {t("toCapacity")}
        </LinkButton>
      }
    >
      <p className={classes["text"]}>{t(mayWrite ? "text.write" : "text")}</p>
      {failed && <FailedState error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && !all && <LoadingState rows={10} />}
      {all && (all.skills.length === 0 || all.people.length === 0) && (
        <EmptyState
          icon={<Award size={26} />}
          title={t("empty")}
          actions={
            <LinkButton to="/r/$plural" params={{ plural: "skills" }}>
              {t("empty.go")}
            </LinkButton>
          }
        >
          <p>{t("empty.text")}</p>
        </EmptyState>
      )}
      {all && shown && all.skills.length > 0 && all.people.length > 0 && (
        <>
          <div className={classes["filter"]}>
            <TextInput
              label={t("words")}
              value={choice.words}
              onChange={({ currentTarget: { value } }) => setChoice({ ...choice, words: value })}
            />
            <Select
              label={t("area")}
              clearable
              placeholder={t("area.all")}
              data={areas}
              value={choice.area}
              onChange={(area) => setChoice({ ...choice, area })}
            />
            <Checkbox
              label={t("expiring")}
              checked={choice.expiring}
              onChange={({ currentTarget: { checked } }) => setChoice({ ...choice, expiring: checked })}
            />
            <p role="status" className={classes["text"]}>
              {t("count", { people: shown.people.length, skills: shown.skills.length })}
            </p>
          </div>
          {shown.people.length > 0 && shown.skills.length > 0 ? (
            <SkillsTable {...shown} held={all.held} today={today} mayWrite={mayWrite} />
          ) : (
            <EmptyState title={t("none")}>
              <p>{t("none.text")}</p>
            </EmptyState>
          )}
          <OwnWishes skills={all.skills} held={all.held} wishes={wishes} />
          <SkillGapsSection {...all} wishes={wishes} today={today} />
          <SkillRisksList {...all} today={today} />
        </>
      )}
    </PageFrame>
  );
}
