import { TriangleAlert } from "lucide-react";
import { useFormat } from "../../../platform/format/useFormat.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { skillLevels, standingOf } from "./skillMatrix.ts";
import classes from "./skills.module.css";
import { skillTexts } from "./texts.ts";
import type { SkillPlace } from "./useSkillWriter.ts";

interface SkillCellProps {
  place: SkillPlace;
  today: string;
  /** The one cell that Tab leads to. */
  isActive: boolean;
  onActivate: () => void;
  /** null: it may be read only. */
  onOpen: (() => void) | null;
}

/** What one person can of one skill. */
export function SkillCell({ place: { person, skill, row }, today, isActive, onActivate, onOpen }: SkillCellProps) {
  const t = useTexts(skillTexts);
  const format = useFormat();
  const standing = row ? standingOf(row, today) : "valid";
  const names = { person: person.name, skill: skill.name };
  const level = skillLevels.find((each) => each === row?.level);
  const said = level ? t("cell", { ...names, level, meaning: t(`level.${level}`) }) : t("cell.none", names);
  const expiry = row?.expires ? t(`expiry.${standing}`, { date: format.date(row.expires) }) : "";
  return (
    <td
      role="gridcell"
      aria-label={`${said} ${expiry}`.trim()}
      title={row ? `${row.certificate} ${expiry}`.trim() : undefined}
      tabIndex={isActive ? 0 : -1}
      className={classes["cell"]}
      data-level={level}
      data-standing={standing}
      onFocus={onActivate}
      onClick={() => onOpen?.()}
    >
      {row && <span aria-hidden>{row.level}</span>}
      {standing !== "valid" && <TriangleAlert size={13} aria-hidden className={classes["mark"]} />}
    </td>
  );
}
