"""Counts bounded loops with networkx and times the search alone.

Usage: networkx_loops.py EDGES PARTIES BOUND [EDGES PARTIES BOUND]...; prints a list of {"version", "nodeLoops",
"dealLoops", "ms"}. networkx joins parallel deals; loops of deals are the product of the parallel deals of each hop,
taken after the clock has stopped.
Without arguments it only says which version answers. Ends with 3 where networkx is missing or knows no length bound.
"""

import json
import sys
import time
from collections import Counter
from math import prod

try:
    import networkx
except ImportError:
    sys.exit(3)

if tuple(int(part) for part in networkx.__version__.split(".")[:2]) < (3, 1):
    sys.exit(3)

if len(sys.argv) == 1:
    print(json.dumps({"version": networkx.__version__}))
    sys.exit(0)



def count_loops(path, parties, bound):
    with open(path, encoding="utf-8") as file:
        deals = Counter(tuple(int(party) for party in line.split("\t")) for line in file)
    web = networkx.DiGraph()
    web.add_nodes_from(range(parties))
    web.add_edges_from(deals)

    start = time.perf_counter()
    loops = list(networkx.simple_cycles(web, length_bound=bound))
    ms = (time.perf_counter() - start) * 1e3

    deal_loops = sum(prod(deals[hop] for hop in zip(loop, loop[1:] + loop[:1])) for loop in loops)
    return {"version": networkx.__version__, "nodeLoops": len(loops), "dealLoops": deal_loops, "ms": ms}


arguments = iter(sys.argv[1:])
print(json.dumps([count_loops(path, int(next(arguments)), int(next(arguments))) for path in arguments]))
