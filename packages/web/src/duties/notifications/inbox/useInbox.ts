import { api, type Notification } from "@gantry/records";
import { keepPreviousData, useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { call } from "../../../platform/api/call.ts";
import { queryClient } from "../../../platform/cache/queryClient.ts";
import { inboxKey } from "../../../platform/inbox/unreadQuery.ts";
import type { InboxAddress } from "./inboxAddress.ts";

/** Notifications of a view, a page at a time. */
export function useInbox({ view = "inbox", reason }: InboxAddress) {
  return useInfiniteQuery({
    queryKey: [...inboxKey, "list", view, reason ?? null],
    queryFn: ({ pageParam, signal }) =>
      call(
        api.inbox.list,
        { query: { view, ...(reason ? { reason } : {}), ...(pageParam === null ? {} : { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    select: ({ pages }): Notification[] => pages.flatMap(({ items }) => items),
  });
}

/** What can be done with notifications; lists and the count follow. */
export function useInboxActions() {
  const onSettled = () => queryClient.invalidateQueries({ queryKey: inboxKey });
  const mark = useMutation({
    mutationFn: ({ as, ids }: { as: "read" | "unread" | "done" | "undone"; ids?: string[] }) =>
      call(api.inbox.mark, { body: { as, ...(ids ? { ids } : {}) } }),
    onSettled,
  });
  const snooze = useMutation({
    mutationFn: ({ id, until }: { id: string; until: string | null }) =>
      call(api.inbox.snooze, { body: { ids: [id], until } }),
    onSettled,
  });
  const mute = useMutation({
    mutationFn: (body: { kind: "row" | "project" | "reason"; target: string; muted: boolean }) =>
      call(api.inbox.mute, { body }),
    onSettled,
  });
  return { mark, snooze, mute, error: mark.error ?? snooze.error ?? mute.error };
}

export type InboxActions = ReturnType<typeof useInboxActions>;
