/* Runs in every page before the page's own scripts; the driver asks `probe` for everything it wants to know. */
(() => {
  const isVisible = (target) => {
    const {width, height} = target.getBoundingClientRect();
    return width > 0 && height > 0;
  };

  /** Elements and texts, through shadow roots, until `visit` says that it has seen enough. */
  const walk = (root, visit) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (visit(node) || (node.shadowRoot && walk(node.shadowRoot, visit))) return true;
    }
    return false;
  };

  const afterPaint = () =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      }),
    );

  const hasText = (text) =>
    walk(document.body, (node) => {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.includes(text)) return false;
      const range = document.createRange();
      range.selectNodeContents(node);
      return isVisible(range);
    });

  const isField = (node) =>
    node.tagName === 'INPUT' && !node.readOnly && !/checkbox|radio|button/.test(node.type);
  const isButton = (node) =>
    node.nodeType === Node.ELEMENT_NODE &&
    node.matches('button, [role=button], input[type=button]');

  /** Ready, the same for all pages: the tenth order, a text field and a button have a size. */
  const isReady = (number) => {
    let [order, field, button] = [false, false, false];
    walk(document.body, (node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        const holder = node.parentElement ?? node.parentNode.host;
        order ||= node.data.includes(number) && isVisible(holder);
        return order && field && button;
      }
      order ||= node.tagName === 'INPUT' && node.value === number && isVisible(node);
      field ||= isField(node) && isVisible(node);
      button ||= isButton(node) && isVisible(node);
      return order && field && button;
    });
    return order && field && button;
  };

  const facts = {blocked: 0, shift: 0};
  const observe = (type, take) => {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(take));
    observer.observe({type, buffered: true});
  };
  observe('longtask', ({duration}) => (facts.blocked += Math.max(0, duration - 50)));
  observe('layout-shift', ({value}) => (facts.shift += value));

  const untilPainted = async (isDone, limit = 40_000) => {
    const end = performance.now() + limit;
    for (;;) {
      const time = await afterPaint();
      if (isDone()) return time;
      if (time > end) throw new Error('it was not seen');
    }
  };

  let armed;
  window.probe = {
    facts,
    ready: (number) => untilPainted(() => document.body && isReady(number)),
    nodes: () => {
      let count = 0;
      walk(document, () => {
        count++;
      });
      return count;
    },
    focusField: () => {
      let found;
      walk(document.body, (node) => {
        if (isField(node) && isVisible(node) && node.type !== 'search') found = node;
      });
      found.scrollIntoView({block: 'center'});
      found.focus();
    },
    /** From the time stamp of the next trusted event to the frame that shows what it changed. */
    arm: (type, isDone) => {
      let start;
      addEventListener(type, (event) => (start ??= event.timeStamp), {capture: true, once: true});
      armed = untilPainted(() => start !== undefined && isDone()).then((time) => time - start);
    },
    armed: () => armed,
    armKey: (count) => {
      const text = window.bench.stateAfter?.(count) ?? `Осталось ввести символов: ${20 - count}`;
      window.probe.arm('keydown', () => hasText(text));
    },
    armTick: () => {
      const before = window.bench.total();
      window.probe.arm('mousedown', () => window.bench.total() !== before);
    },
    middleOf: (box) => {
      const target = box === 'head' ? window.bench.headBox() : window.bench.rowBox(box);
      const {x, y, width, height} = target.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    },
    mountTable: async (count) => {
      const start = performance.now();
      window.bench.mount(count);
      const isThere = () => {
        try {
          return window.bench.rowBox(3).getBoundingClientRect().height > 0 && hasText('49756055');
        } catch {
          return false;
        }
      };
      return (await untilPainted(isThere, 90_000)) - start;
    },
    scroll: async () => {
      const scroller = window.bench.scroller();
      const frames = [];
      let last = await afterPaint();
      for (let step = 0; step < 60; step++) {
        scroller.scrollTop += 500;
        const time = await afterPaint();
        frames.push(time - last);
        last = time;
      }
      return frames;
    },
    /** Mounts and unmounts so many times, each for one frame. */
    cycle: async (count) => {
      const app = document.getElementById('app');
      for (let index = 0; index < count; index++) {
        window.bench.mount(app);
        await afterPaint();
        window.bench.unmount(app);
        await undefined;
      }
      // Timers that were begun hold what they are about until they end.
      await new Promise((resolve) => setTimeout(resolve, 3000));
    },
    switchLanguage: async (language) => {
      const start = await afterPaint();
      window.bench.setLanguage(language);
      return (await untilPainted(() => hasText(window.bench.textIn[language]))) - start;
    },
  };
})();
