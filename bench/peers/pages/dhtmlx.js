import { gantt } from "dhtmlx-gantt";
import "dhtmlx-gantt/codebase/dhtmlxgantt.css";
import { contest } from "../../src/gantt/harness.ts";

contest({
  render(host, { tasks, links }) {
    gantt.config.min_column_width = 38;
    gantt.config.open_tree_initially = true;
    gantt.config.scales = [
      { unit: "month", format: "%F %Y" },
      { unit: "day", format: "%j" },
    ];
    gantt.init(host);
    gantt.parse({
      data: tasks.map((task) => ({
        id: task.id,
        parent: task.parent,
        text: task.name,
        start_date: new Date(task.start),
        end_date: new Date(task.end),
        progress: task.progress,
        type: task.summary ? "project" : "task",
        open: true,
      })),
      links: links.map((link) => ({ ...link, type: "0" })),
    });
  },
  isDrawn: (host) => host.querySelector(".gantt_task_line") !== null,
  update(index) {
    gantt.getTask(index + 1).progress = 0.77;
    gantt.updateTask(index + 1);
  },
});
