// Shared by the table pages: the contract with the driver (window.bench) and the look of a row.
export const H = 600,
  ROW = 36;
export const css = `.sc{height:${H}px;overflow:auto;border:1px solid #ccc;font:16px/1.2 system-ui}table{border-collapse:collapse;width:100%;table-layout:fixed}th,td{padding:0 8px;height:${ROW}px;box-sizing:border-box;border-bottom:1px solid #ccc;text-align:left}thead{position:sticky;top:0;background:#fff}.n{text-align:right;font-variant-numeric:tabular-nums}`;
export const head =
  '<tr><th><input type=checkbox name=all aria-label="Отметить все"><th>№ платежного поручения<th>Дата<th class=n>Доступная сумма<th class=n>Сумма к возврату';
/** add a stylesheet to the page, as every table page draws in the light DOM */
export const style = (s) => {
  const e = document.createElement('style');
  e.textContent = s;
  document.head.append(e);
};
