import { Gantt, Willow } from "@svar-ui/react-gantt";
import "@svar-ui/react-gantt/all.css";
import { createRoot } from "react-dom/client";
import { contest } from "../../src/gantt/harness.ts";

let api;

contest({
  render(host, { tasks, links }) {
    const rows = tasks.map((task) => ({
      id: task.id,
      parent: task.parent,
      text: task.name,
      start: new Date(task.start),
      end: new Date(task.end),
      progress: task.progress * 100,
      type: task.summary ? "summary" : "task",
      ...(task.summary && { open: true }),
    }));
    const scales = [
      { unit: "month", step: 1, format: "%F %Y" },
      { unit: "day", step: 1, format: "%j" },
    ];
    createRoot(host).render(
      <Willow fonts={false}>
        <div style={{ height: 720 }}>
          <Gantt
            tasks={rows}
            links={links.map((link) => ({ ...link, type: "e2s" }))}
            init={(made) => (api = made)}
            cellWidth={38}
            scales={scales}
          />
        </div>
      </Willow>,
    );
  },
  isDrawn: (host) => host.querySelector(".wx-bar") !== null,
  update(index) {
    api.exec("update-task", { id: index + 1, task: { progress: 77 } });
  },
});
