import { skill } from "@gantry/records";
import { Button, Group, NumberInput, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { LinkButton } from "../../../../ui/page/LinkButton.tsx";
import { LoadingState } from "../../../../ui/states/LoadingState.tsx";
import { ProblemNotice } from "../../../../ui/states/ProblemNotice.tsx";
import type { NeedDraft } from "./needDraft.ts";
import classes from "./needs.module.css";
import { needsTexts } from "./texts.ts";

const LEVELS = ["1", "2", "3", "4", "5"] as const;

interface NeedFormProps {
  initial: NeedDraft;
  /** Why what was typed is not taken. */
  refused: string | null;
  onSave: (draft: NeedDraft & { skillId: string }) => void;
  onCancel: () => void;
}

/** Skill, level, how many, and how much of their time. */
export function NeedForm({ initial, refused, onSave, onCancel }: NeedFormProps) {
  const t = useTexts(needsTexts);
  const [draft, setDraft] = useState(initial);
  const skills = useQuery(allRowsQuery(skill, { q: "sort:name" }));
  const change = (part: Partial<NeedDraft>) => setDraft({ ...draft, ...part });
  if (skills.error) return <ProblemNotice error={skills.error} />;
  if (!skills.data) return <LoadingState rows={2} />;
  if (skills.data.length === 0)
    return (
      <div className={classes["form"]}>
        <p className={classes["muted"]}>{t("noSkills")}</p>
        <LinkButton to="/r/$plural" params={{ plural: "skills" }} size="compact-sm" variant="light">
          {t("noSkills.go")}
        </LinkButton>
      </div>
    );
  const { skillId, level, count, share } = draft;
  return (
    <form
      className={classes["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (skillId !== null) onSave({ ...draft, skillId });
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Select
        size="xs"
        label={t("skill")}
        searchable
        data-autofocus
        data={skills.data.map(({ id, name }) => ({ value: id, label: name }))}
        value={skillId}
        onChange={(value) => change({ skillId: value })}
      />
      <div className={classes["numbers"]}>
        <Select
          size="xs"
          label={t("level")}
          allowDeselect={false}
          data={[...LEVELS]}
          value={String(level)}
          onChange={(value) => change({ level: Number(value ?? level) })}
        />
        <NumberInput
          size="xs"
          label={t("count")}
          min={1}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          value={count}
          onChange={(value) => change({ count: Number(value) || 1 })}
        />
        <NumberInput
          size="xs"
          label={t("share")}
          min={5}
          max={100}
          step={5}
          allowDecimal={false}
          value={share}
          onChange={(value) => change({ share: Number(value) || 100 })}
        />
      </div>
      {refused !== null && (
        <p role="alert" className={classes["refused"]}>
          {refused}
        </p>
      )}
      <Group gap={8}>
        <Button type="submit" size="compact-sm" disabled={skillId === null}>
          {t("save")}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </Group>
    </form>
  );
}
