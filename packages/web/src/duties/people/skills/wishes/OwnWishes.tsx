import { skillWish } from "@gantry/records";
import { ActionIcon, Button, Select } from "@mantine/core";
import { X } from "lucide-react";
import { useState } from "react";
import { applyEdits, createEdit, deleteEdit } from "../../../../platform/records/edits.ts";
import { useSession } from "../../../../platform/session/session.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { showUndoable } from "../../../../ui/feedback/showUndoable.ts";
import { showProblem } from "../../../../ui/feedback/toasts.tsx";
import { skillLevels, type HeldRow, type SkillRow, type WishRow } from "../skillMatrix.ts";
import classes from "../skills.module.css";
import { wishTexts } from "./texts.ts";

interface OwnWishesProps {
  skills: readonly SkillRow[];
  held: readonly HeldRow[];
  wishes: readonly WishRow[];
}

/** The reader's own growth wishes; nothing for an account that stands for nobody work can be assigned to. */
export function OwnWishes({ skills, held, wishes }: OwnWishesProps) {
  const t = useTexts(wishTexts);
  const { personId } = useSession().user;
  const [skillId, setSkillId] = useState<string | null>(null);
  const [level, setLevel] = useState("3");
  if (personId === null) return null;
  const own = wishes.filter((wish) => wish.personId === personId);
  const nameOf = (id: string) => skills.find((each) => each.id === id)?.name ?? "";
  const levelNow = (id: string) => held.find((each) => each.personId === personId && each.skillId === id)?.level;
  const add = (wanted: string) => {
    const edit = createEdit(skillWish, { personId, skillId: wanted, level: Number(level) });
    applyEdits([edit]).then((result) => {
      setSkillId(null);
      showUndoable(t("added", { skill: nameOf(wanted), level }), result);
    }, showProblem);
  };
  const remove = (wish: WishRow) =>
    applyEdits([deleteEdit(skillWish, wish)]).then(
      (result) => showUndoable(t("removed", { skill: nameOf(wish.skillId) }), result),
      showProblem,
    );
  return (
    <section className={classes["section"]} aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <p className={classes["text"]}>{t("text")}</p>
      {own.length === 0 && <p className={classes["text"]}>{t("none")}</p>}
      <ul>
        {own.map((wish) => {
          const now = levelNow(wish.skillId);
          return (
            <li key={wish.id}>
              {t("wish", { skill: nameOf(wish.skillId), level: wish.level })}
              {now !== undefined && ` (${t("now", { level: now })})`}
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t("remove", { skill: nameOf(wish.skillId) })}
                onClick={() => void remove(wish)}
              >
                <X size={15} />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <div className={classes["filter"]}>
        <Select
          label={t("skill")}
          searchable
          data={skills
            .filter(({ id }) => !own.some((wish) => wish.skillId === id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={skillId}
          onChange={setSkillId}
        />
        <Select
          label={t("level")}
          allowDeselect={false}
          data={skillLevels.map(String)}
          value={level}
          onChange={(value) => setLevel(value ?? level)}
        />
        {/* Not disabled outright: that would take the focus away from who has just added one. */}
        <Button
          variant="default"
          aria-disabled={skillId === null}
          {...(skillId === null ? { "data-disabled": true } : {})}
          onClick={() => skillId !== null && add(skillId)}
        >
          {t("add")}
        </Button>
      </div>
    </section>
  );
}
