import {createApp, h, reactive} from 'vue';
createApp({
  setup() {
    const s = reactive({});
    return () => h('p', s.x);
  },
}).mount(document.body);
