import { Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { DayField } from "../../../ui/form/DayField.tsx";
import { skillLevels } from "./skillMatrix.ts";
import { skillTexts } from "./texts.ts";
import type { SkillPlace, SkillWriter } from "./useSkillWriter.ts";

interface SkillDialogProps {
  place: SkillPlace;
  write: SkillWriter;
  onClose: () => void;
}

/** Level, certificate and expiry of one person's skill. */
export function SkillDialog({ place, write, onClose }: SkillDialogProps) {
  const t = useTexts(skillTexts);
  const { person, skill, row } = place;
  const [level, setLevel] = useState(String(row?.level ?? 3));
  const [certificate, setCertificate] = useState(row?.certificate ?? "");
  const [expires, setExpires] = useState(row?.expires ?? null);
  const save = () => {
    write.set(place, { level: Number(level), certificate, expires });
    onClose();
  };
  const remove = () => {
    if (row) write.clear({ ...place, row });
    onClose();
  };
  return (
    <Dialog
      opened
      title={t("form", { person: person.name, skill: skill.name })}
      onClose={onClose}
      confirm={{ label: t("save"), run: save }}
    >
      <Select
        label={t("level")}
        allowDeselect={false}
        data={skillLevels.map((each) => ({ value: String(each), label: `${each} · ${t(`level.${each}`)}` }))}
        value={level}
        onChange={(value) => setLevel(value ?? level)}
      />
      <TextInput
        label={t("certificate")}
        value={certificate}
        maxLength={200}
        onChange={({ currentTarget: { value } }) => setCertificate(value)}
      />
      <DayField label={t("expires")} clearable value={expires} onChange={setExpires} />
      {row && (
        <Button variant="subtle" color="red" onClick={remove}>
          {t("remove")}
        </Button>
      )}
    </Dialog>
  );
}
