import {NCALayerClient} from 'ncalayer-js-client';
window.x = NCALayerClient;
