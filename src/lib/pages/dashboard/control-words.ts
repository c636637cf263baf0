import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';

/** What the choices of the controls are called. */
export function controlWords(locale: Locale) {
	const o = { locale };
	return {
		periods: {
			'7d': m.control_period_7d({}, o),
			'30d': m.control_period_30d({}, o),
			'90d': m.control_period_90d({}, o),
			'1y': m.control_period_1y({}, o),
			all: m.control_period_all({}, o)
		},
		grains: {
			day: m.control_grain_day({}, o),
			week: m.control_grain_week({}, o),
			month: m.control_grain_month({}, o)
		},
		comparisons: {
			previous: m.control_compare_previous({}, o),
			year: m.control_compare_year({}, o),
			none: m.control_compare_none({}, o)
		},
		rates: {
			stopped: m.control_rate_stopped({}, o),
			'shot-down': m.control_rate_shot_down({}, o)
		}
	};
}
