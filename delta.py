import sys
a={l.split()[0]:l.split() for l in open('/tmp/pairs/base.txt')}
for l in open(sys.argv[1]):
    f=l.split();o=a[f[0]]
    if len(f)<8: print(l);continue
    m='' if o[3:8]==f[3:8] else '  <--'
    print(f"{f[0][:34]:34} P {o[4]}->{f[4]} R {o[5]}->{f[5]} F {o[6]}->{f[6]} alarm {o[7]}->{f[7]}{m}")
