import { api, inLanguage, link, linkKind, relationNames, relations, type Relation } from "@gantry/records";
import { Button, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { Link2 } from "lucide-react";
import { useState } from "react";
import { call } from "../../../platform/api/call.ts";
import { queryClient } from "../../../platform/cache/queryClient.ts";
import { applyEdits, createEdit } from "../../../platform/records/edits.ts";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useTextLanguage } from "../../../platform/texts/useTextLanguage.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { FormStack } from "../../../ui/form/FormStack.tsx";
import { ProblemNotice } from "../../../ui/states/ProblemNotice.tsx";
import { onSubject, type SubjectProps } from "../hangingOn.ts";
import { collaborationTexts } from "../texts.ts";

const TYPING_MS = 200;

/** A new link: the relation, and the other record found by its name or key. */
export function AddLink(props: SubjectProps) {
  const t = useTexts(collaborationTexts);
  const language = useTextLanguage();
  const [opened, setOpened] = useState(false);
  const [relation, setRelation] = useState<string>("relatesTo");
  const [typed, setTyped] = useState("");
  const [other, setOther] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [text] = useDebouncedValue(typed.trim(), TYPING_MS);
  const own = useQuery({ ...allRowsQuery(linkKind, { q: "sort:name" }), enabled: opened });
  const found = useQuery({
    queryKey: ["search", text],
    queryFn: ({ signal }) => call(api.live.search, { query: { text, limit: 20 } }, { signal }),
    enabled: opened && text.length > 1,
    placeholderData: keepPreviousData,
  });
  const adding = useMutation({
    async mutationFn() {
      const [targetRecord = "", targetId = ""] = (other ?? "").split(" ");
      const kind = relations.includes(relation as Relation)
        ? { relation: relation as Relation, kindId: null }
        : { kindId: relation };
      await applyEdits([createEdit(link, { ...onSubject(props), ...kind, targetRecord, targetId, note })]);
      await queryClient.invalidateQueries({ queryKey: ["rows", link.name] });
    },
    onSuccess() {
      setOther(null);
      setTyped("");
      setNote("");
      setOpened(false);
    },
  });
  if (!opened)
    return (
      <div>
        <Button size="xs" variant="default" leftSection={<Link2 size={15} />} onClick={() => setOpened(true)}>
          {t("links.add")}
        </Button>
      </div>
    );
  const choices = (found.data?.items ?? [])
    .filter(({ id }) => id !== props.row.id)
    .map(({ record, id, key, title }) => ({ value: `${record} ${id}`, label: [key, title].filter(Boolean).join(" ") }));
  return (
    <FormStack onSubmit={() => other !== null && adding.mutate()}>
      <Select
        label={t("links.relation")}
        data={[
          ...relations.map((value) => ({ value, label: inLanguage(relationNames[value], language) })),
          ...(own.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={relation}
        onChange={(value) => setRelation(value ?? "relatesTo")}
        allowDeselect={false}
      />
      <Select
        label={t("links.other")}
        placeholder={t("links.search")}
        data={choices}
        value={other}
        onChange={setOther}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        filter={({ options }) => options}
        nothingFoundMessage={found.isFetching ? t("links.searching") : text.length > 1 ? t("links.none") : undefined}
        data-autofocus
      />
      <TextInput
        label={t("links.note")}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ProblemNotice error={adding.error} />
      <div>
        <Button size="xs" type="submit" loading={adding.isPending} disabled={other === null}>
          {t("links.submit")}
        </Button>{" "}
        <Button size="xs" variant="default" onClick={() => setOpened(false)}>
          {t("comment.cancel")}
        </Button>
      </div>
    </FormStack>
  );
}
