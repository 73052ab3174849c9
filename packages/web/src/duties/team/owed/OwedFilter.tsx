import { user } from "@gantry/records";
import { Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useSession } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { ChoiceField } from "../../../ui/form/ChoiceField.tsx";
import classes from "./owed.module.css";
import { owedWindows, type OwedSearch } from "./owedSearch.ts";
import { owedTexts } from "./texts.ts";

interface OwedFilterProps {
  search: OwedSearch;
  /** How many are shown; null while they are loaded. */
  count: number | null;
  onChange: (search: OwedSearch) => void;
}

/** Whose, how far, and which words. */
export function OwedFilter({ search, count, onChange }: OwedFilterProps) {
  const t = useTexts(owedTexts);
  const { permissions } = useSession();
  const users = useQuery({
    ...allRowsQuery(user, { q: "active:yes sort:name" }),
    enabled: permissions.includes("people.read"),
  });
  const change = ({ owner = search.owner ?? "", words = search.words ?? "", window = search.window }: OwedSearch) =>
    onChange({ ...(owner === "" ? {} : { owner }), ...(words === "" ? {} : { words }), ...(window ? { window } : {}) });
  return (
    <div className={classes["filter"]}>
      <Select
        label={t("filter.owner")}
        searchable
        allowDeselect={false}
        data={[
          { value: "", label: t("owner.all") },
          { value: "me", label: t("owner.me") },
          ...(users.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={search.owner ?? ""}
        onChange={(owner) => change({ owner: owner ?? "" })}
      />
      <ChoiceField
        label={t("filter.window")}
        choices={owedWindows}
        show={(window) => t(`window.${window}`)}
        value={search.window ?? "month"}
        onChange={(window) => change({ window })}
      />
      <TextInput
        label={t("filter.text")}
        value={search.words ?? ""}
        onChange={(event) => change({ words: event.currentTarget.value })}
      />
      <p role="status" className={classes["count"]}>
        {count !== null && t("count", { count })}
      </p>
    </div>
  );
}
