import { api, tokenScopes, type TokenScope } from "@gantry/records";
import { Checkbox, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";
import { useCan } from "../../../platform/session/session.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { Dialog } from "../../../ui/feedback/Dialog.tsx";
import { useForm } from "../../../ui/form/useForm.ts";
import { NewTokenShown } from "./NewTokenShown.tsx";
import { tokenTexts } from "./tokenTexts.ts";

interface NewToken {
  name: string;
  scopes: TokenScope[];
  days: string;
}

const DAYS = ["30", "90", "180", "365"] as const;

/** Asks what a token is for and what it may do, makes it, and shows it once. */
export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(tokenTexts);
  const client = useQueryClient();
  const mayAdminister = useCan("user.manage");
  const make = useMutation({
    mutationFn: ({ name, scopes, days }: NewToken) =>
      call(api.tokens.create, { body: { name: name.trim(), scopes, days: Number(days) } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["tokens"] }),
  });
  const form = useForm<NewToken>({ initial: { name: "", scopes: ["read"], days: "90" }, error: make.error });
  if (make.data) return <NewTokenShown name={make.data.item.name} token={make.data.token} onClose={onClose} />;
  const submit = () => {
    if (form.values.name.trim() === "") return form.refuse("name", t("nameMissing"));
    if (form.values.scopes.length === 0) return form.refuse("scopes", t("scopesMissing"));
    make.mutate(form.values);
  };
  const offered = tokenScopes.filter((scope) => scope !== "admin" || mayAdminister);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("new")}
      error={make.error}
      confirm={{ label: t("make"), run: submit, busy: make.isPending }}
    >
      <TextInput
        label={t("name")}
        placeholder={t("nameExample")}
        maxLength={100}
        required
        data-autofocus
        {...form.text("name")}
      />
      <Checkbox.Group
        label={t("scopes")}
        required
        value={form.values.scopes}
        onChange={(scopes) => form.set("scopes", scopes)}
        error={form.issue("scopes")}
      >
        <Stack gap="xs" mt="xs">
          {offered.map((scope) => (
            <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} description={t(`scope.${scope}.text`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <NativeSelect
        label={t("days")}
        data={DAYS.map((days) => ({ value: days, label: t(`days.${days}`) }))}
        value={form.values.days}
        onChange={(event) => form.set("days", event.currentTarget.value)}
      />
    </Dialog>
  );
}
