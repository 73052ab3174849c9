import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { useForm } from "./useForm.ts";

afterEach(() => void vi.unstubAllGlobals());

test("a form begins with what it was opened with, whatever an earlier one of its name was left with", () => {
  const left = JSON.stringify({ riskId: "RSK-1", title: "Second vendor" });
  vi.stubGlobal("sessionStorage", { getItem: () => left });
  function Form() {
    const form = useForm<{ riskId: string; title: string }>({
      initial: { riskId: "", title: "" },
      given: { riskId: "RSK-2" },
      keepAs: "response",
    });
    return `${form.values.riskId} ${form.values.title}`;
  }
  expect(renderToStaticMarkup(<Form />)).toBe("RSK-2 Second vendor");
});
