import { useEffect, useState, type ComponentType } from "react";

/** Time before what could not be loaded is asked for again. */
const AGAIN_MS = 5000;

/** The toaster, loaded when the first screen is there: nothing is told before, and what is waits until it has come. */
export function LateToaster() {
  const [Toaster, setToaster] = useState<ComponentType | null>(null);
  useEffect(() => {
    let timer = 0;
    const load = () => {
      import("../ui/feedback/Toaster.tsx").then(
        (module) => setToaster(() => module.Toaster),
        () => (timer = window.setTimeout(load, AGAIN_MS)),
      );
    };
    load();
    return () => window.clearTimeout(timer);
  }, []);
  return Toaster && <Toaster />;
}
