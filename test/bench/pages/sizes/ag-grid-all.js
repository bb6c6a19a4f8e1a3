import {createGrid, ModuleRegistry, AllCommunityModule} from 'ag-grid-community';
ModuleRegistry.registerModules([AllCommunityModule]);
window.createGrid = createGrid;
