import { api, textFromDay, dayFromText, type Demand } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { call } from "../../../platform/api/call.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { DataTable, type DataColumn } from "../../../ui/table/DataTable.tsx";
import { skillRisks, type HeldRow, type SkilledPerson, type SkillRisk, type SkillRow } from "./skillMatrix.ts";
import classes from "./skills.module.css";
import { skillTexts } from "./texts.ts";

const AHEAD_DAYS = 91;

interface SkillRisksListProps {
  skills: readonly SkillRow[];
  held: readonly HeldRow[];
  people: readonly SkilledPerson[];
  today: string;
}

/** Skills that nobody does alone, and those that one person alone does, with what that person is on. */
export function SkillRisksList({ skills, held, people, today }: SkillRisksListProps) {
  const t = useTexts(skillTexts);
  const query = { from: today, to: textFromDay((dayFromText(today) ?? 0) + AHEAD_DAYS) };
  const demand = useQuery({
    queryKey: ["rows", "assignment", "demand", query],
    queryFn: ({ signal }) => call(api.capacity.demand, { query }, { signal }),
  });
  const { gaps, single } = skillRisks(skills, held, { people, today });
  const named = new Map(people.map(({ id, name }) => [id, name]));
  const columns = useRiskColumns(named, demand.data?.items ?? null);
  return (
    <>
      <section className={classes["section"]}>
        <h2>{t("single")}</h2>
        <p className={classes["text"]}>{t(single.length === 0 ? "single.none" : "single.text")}</p>
        {single.length > 0 && (
          <DataTable caption={t("single")} columns={columns} rows={single} rowKey={({ skill }) => skill.id} />
        )}
      </section>
      <section className={classes["section"]}>
        <h2>{t("gaps")}</h2>
        <p className={classes["text"]}>{t(gaps.length === 0 ? "gaps.none" : "gaps.text")}</p>
        {gaps.length > 0 && (
          <DataTable
            caption={t("gaps")}
            columns={columns.filter(({ id }) => id === "skill" || id === "next")}
            rows={gaps}
            rowKey={({ skill }) => skill.id}
          />
        )}
      </section>
    </>
  );
}

function useRiskColumns(named: ReadonlyMap<string, string>, demand: readonly Demand[] | null): DataColumn<SkillRisk>[] {
  const t = useTexts(skillTexts);
  const withLevel = ({ personId, level }: HeldRow) => t("heldAt", { name: named.get(personId) ?? "", level });
  return [
    { id: "skill", header: t("skill"), wraps: true, render: ({ skill }) => skill.name },
    { id: "only", header: t("only"), render: ({ only }) => only && withLevel(only) },
    {
      id: "work",
      header: t("work"),
      render: ({ only }) => {
        const works = (demand ?? []).filter(({ personId }) => personId === only?.personId);
        if (!only || demand === null) return "";
        return (
          <Anchor component={Link} to="/capacity" search={{ words: named.get(only.personId) ?? "" } as never}>
            {t("work.count", { count: works.length })}
          </Anchor>
        );
      },
    },
    {
      id: "next",
      header: t("next"),
      wraps: true,
      render: ({ next }) => (next.length === 0 ? t("next.nobody") : next.slice(0, 3).map(withLevel).join(", ")),
    },
  ];
}
