const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Never the end of a sentence: something always follows. Lower case, without the last full stop. */
export const NEVER_END = list(`
  mr mrs ms mx dr prof rev hon gen col capt lt sgt cmdr gov sen rep pres messrs mme mlle mssrs e.g i.e eg ie cf viz vs attn approx
  c/o w/o no nos n° nº p pg fig figs art arts sec secs para paras pp vol ch cl reg regs incl excl esp resp mt ft st ste apt bldg ext tel
  nr ca est dept div univ assn bros op ed eds trans`);

/** The end of a sentence only where a word follows that opens one. */
export const MAY_END = list(`
  inc ltd corp co llc plc llp lp bv b.v n.v s.a s.p.a s.r.l gmbh pty u.s u.k e.u u.n u.s.a d.c jr sr ave blvd rd ln hwy ph.d m.d b.a m.a ll.m esq
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun v intl int'l mfg admin int
  cal calif mass fla tex wash penn del n.y n.j n.c s.c l.a i.d i.p tm stat civ code rev`);

/** The end of a sentence where a capital follows. */
export const ENDS_BEFORE_CAPITAL = list(`etc al a.m p.m am pm ibid seq et.al`);
