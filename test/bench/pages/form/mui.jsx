import {useState} from 'react';
import {createRoot} from 'react-dom/client';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Checkbox from '@mui/material/Checkbox';
import TextField from '@mui/material/TextField';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import '../shared/table.css';
import {
  orders,
  messages,
  langs,
  money,
  ibanState,
  verifyAtFund,
  readonlyFields,
  start,
  N,
} from '../shared/core.js';
const rows = orders(N);
function Form() {
  const [lang, setLang] = useState('ru'),
    [sel, setSel] = useState(new Set()),
    [iban, setIban] = useState(''),
    [ver, setVer] = useState(false);
  const m = messages[lang],
    st = ibanState(iban, m),
    all = sel.size === rows.length;
  const pick = (list, on) => {
    const s = new Set(sel);
    for (const o of list) on ? s.add(o.id) : s.delete(o.id);
    setSel(s);
    setVer(false);
  };
  let sum = 0;
  for (const o of rows) if (sel.has(o.id)) sum += o.amount;
  return (
    <>
      <Typography variant="h5">{m.title}</Typography>
      <select value={lang} onChange={(e) => setLang(e.target.value)}>
        {langs.map((l) => (
          <option key={l}>{l}</option>
        ))}
      </select>
      <p>{m.pick}</p>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>
              <Checkbox
                name="all"
                checked={all}
                indeterminate={sel.size > 0 && !all}
                onChange={(e) => pick(rows, e.target.checked)}
                slotProps={{input: {'aria-label': m.all}}}
              />
            </TableCell>
            <TableCell>{m.no}</TableCell>
            <TableCell>{m.date}</TableCell>
            <TableCell>{m.avail}</TableCell>
            <TableCell>{m.refund}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((o) => {
            const on = sel.has(o.id);
            return (
              <TableRow key={o.id}>
                <TableCell>
                  <Checkbox
                    name="row"
                    checked={on}
                    onChange={(e) => pick([o], e.target.checked)}
                    slotProps={{input: {'aria-label': m.no + ' ' + o.no}}}
                  />
                </TableCell>
                <TableCell>{o.no}</TableCell>
                <TableCell>{o.date}</TableCell>
                <TableCell>{money(o.amount)}</TableCell>
                <TableCell>{money(on ? o.amount : 0)}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
      <p>
        {m.total}: <output id="total">{money(sum)}</output>
      </p>
      {readonlyFields(m).map((f) => (
        <TextField
          key={f[0]}
          label={f[1]}
          value={f[2]}
          slotProps={{input: {readOnly: true}}}
          margin="dense"
        />
      ))}
      <div>
        <TextField
          name="iban"
          className="iban"
          label={m.iban}
          value={iban}
          onChange={(e) => {
            setIban(e.target.value);
            setVer(false);
          }}
          error={!st.ok && st.code !== 'empty'}
          helperText={ver ? m.verified : st.text}
        />
      </div>
      <Button
        variant="outlined"
        disabled={!(st.ok && sum)}
        onClick={async () => {
          await verifyAtFund();
          setVer(true);
        }}
      >
        {m.verify}
      </Button>
      <Button variant="contained" disabled={!ver}>
        {m.eds}
      </Button>
      <Button variant="contained" disabled={!ver}>
        {m.qr}
      </Button>
    </>
  );
}
let r;
start(
  (root) => {
    r = createRoot(root);
    r.render(<Form />);
  },
  () => r.unmount(),
);
