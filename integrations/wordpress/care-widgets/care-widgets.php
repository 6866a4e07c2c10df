<?php
/**
 * Plugin Name: Care widgets
 * Description: Patient education as widgets: a block and a shortcode. Nothing leaves the page.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: care-widgets
 *
 * The MIT license is compatible with the GPL.
 */

defined( 'ABSPATH' ) || exit;

/** The widgets, and the attributes that each takes; the same as in the library. */
function care_widgets_table() {
	$common = array( 'topic', 'lang', 'heading-level', 'emergency-number', 'fever-threshold', 'theme', 'review-policy' );
	$all    = 'acute-lymphoblastic-leukemia';
	$table  = array(
		'care-guide'         => array( $all, array( 'department', 'locations', 'parts', 'current', 'treatment', 'checklist', 'region', 'interpreter-number' ) ),
		'condition-overview' => array( $all, array() ),
		'all-phase-timeline' => array( $all, array( 'current' ) ),
		'treatment-guide'    => array( $all, array( 'treatment', 'checklist' ) ),
		'side-effect-list'   => array( $all, array( 'treatment', 'checklist' ) ),
		'clinical-trials'    => array( $all, array() ),
		'health-tools'       => array( $all, array() ),
		'emergency-notice'   => array( 'emergency', array( 'region', 'interpreter-number' ) ),
		'redflag-screener'   => array( 'back-pain', array( 'screening' ) ),
	);
	foreach ( $table as $name => $row ) {
		$table[ $name ] = array( 'topic' => $row[0], 'attributes' => array_merge( $common, $row[1] ) );
	}
	return $table;
}

/** The number of each region, the same as in the library: who reads GB must not be told 911. */
function care_widgets_numbers() {
	return array(
		'911' => 'US',
		'999' => 'GB',
		'000' => 'AU',
		'111' => 'NZ',
		'119' => 'JP',
		'112' => 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK',
	);
}

/** What a visitor reads without the script when the author wrote nothing. */
function care_widgets_line( $given ) {
	$number = isset( $given['emergency-number'] ) ? trim( $given['emergency-number'] ) : '';
	// A telephone number and nothing else; the library refuses others as well.
	if ( ! preg_match( '/^\+?[\d ().-]{2,24}$/', $number ) || strlen( preg_replace( '/\D/', '', $number ) ) < 2 ) {
		$region = empty( $given['region'] ) ? 'US' : $given['region'];
		$number = '';
		foreach ( care_widgets_numbers() as $known => $regions ) {
			if ( in_array( $region, explode( ' ', $regions ), true ) ) {
				$number = (string) $known;
			}
		}
	}
	if ( '' === $number ) {
		return '<p><strong>' . esc_html__( 'In an emergency, call your local emergency number.', 'care-widgets' ) . '</strong></p>';
	}
	return sprintf(
		'<p><strong>%s <a href="tel:%s">%s</a>.</strong></p>',
		esc_html__( 'In an emergency, call', 'care-widgets' ),
		esc_attr( preg_replace( '/[^+\d]/', '', $number ) ),
		esc_html( $number )
	);
}

/** The author's text: what WordPress allows in a post, whole, so that it cannot end outside the element. */
function care_widgets_text( $text ) {
	// Automatic paragraphs leave the end of one before the text and the start of one behind it.
	$text = trim( preg_replace( '~^\s*(?:</p>|<br\s*/?>)|<p>\s*$~', '', trim( $text ) ) );
	$html = wp_kses_allowed_html( 'post' );
	foreach ( $html as $tag => $attributes ) {
		// The places of an element that take a page's own markup.
		$html[ $tag ] = array_merge( is_array( $attributes ) ? $attributes : array(), array( 'slot' => true ) );
	}
	return trim( force_balance_tags( wpautop( wp_kses( $text, $html ) ) ) );
}

/** Markup of one widget: only known attributes, everything escaped, and a text for visitors without the script. */
function care_widgets_render( $given, $fallback = '' ) {
	$given = array_map( 'strval', array_filter( $given, 'is_scalar' ) );
	$table = care_widgets_table();
	$name  = isset( $given['name'] ) ? strtolower( trim( $given['name'] ) ) : '';
	$text  = care_widgets_text( (string) $fallback );
	if ( ! isset( $table[ $name ] ) ) {
		$hint = current_user_can( 'edit_posts' )
			? '<p>' . esc_html( sprintf( 'Care widgets: "%s" is not a widget. Known: %s.', $name, implode( ', ', array_keys( $table ) ) ) ) . '</p>'
			: '';
		return care_widgets_hold( care_widgets_line( $given ) . $text . $hint );
	}
	$attributes = '';
	foreach ( $table[ $name ]['attributes'] as $attribute ) {
		if ( ! isset( $given[ $attribute ] ) || '' === $given[ $attribute ] || 'false' === $given[ $attribute ] ) {
			continue;
		}
		$value = 'checklist' === $attribute ? '' : $given[ $attribute ];
		// A bracket would start a shortcode inside the attribute.
		$attributes .= ' ' . $attribute . '="' . str_replace( array( '[', ']' ), array( '&#091;', '&#093;' ), esc_attr( $value ) ) . '"';
	}
	care_widgets_enqueue( $given );
	return care_widgets_hold( '<' . $name . $attributes . '>' . ( '' === $text ? care_widgets_line( $given ) : $text ) . '</' . $name . '>' );
}

/** What is held back while WordPress lays out a post; the depth counts posts inside posts. */
function &care_widgets_state() {
	static $state = array( 'depth' => 0, 'held' => array() );
	return $state;
}

/** An empty block in the widget's place, which automatic paragraphs go around; no author can guess its name. */
function care_widgets_hold( $html ) {
	$state = &care_widgets_state();
	if ( 0 === $state['depth'] ) {
		return $html;
	}
	$place                   = '<div data-care-widgets-held="' . wp_generate_uuid4() . '"></div>';
	$state['held'][ $place ] = $html;
	return $place;
}

/** Shortcodes come first, as WordPress does with its own embeds: paragraphs are made later. */
function care_widgets_before_layout( $content ) {
	global $shortcode_tags;
	$state = &care_widgets_state();
	++$state['depth'];
	if ( ! is_string( $content ) || false === strpos( $content, '[care_widget' ) ) {
		return $content;
	}
	// A doubled bracket shows the shortcode as text; WordPress takes the second one off later.
	$shown          = 'care-widgets-shown-' . wp_generate_uuid4();
	$content        = str_replace( '[[care_widget', $shown, $content );
	$all            = $shortcode_tags;
	$shortcode_tags = array( 'care_widget' => 'care_widgets_shortcode' ); // phpcs:ignore WordPress.WP.GlobalVariablesOverride
	$content        = do_shortcode( $content, true );
	$shortcode_tags = $all; // phpcs:ignore WordPress.WP.GlobalVariablesOverride
	return str_replace( $shown, '[[care_widget', $content );
}
add_filter( 'the_content', 'care_widgets_before_layout', 8 );

/** Puts the widgets in their places, never inside a paragraph: their text may hold paragraphs and lists. */
function care_widgets_after_layout( $content ) {
	$state          = &care_widgets_state();
	$state['depth'] = max( 0, $state['depth'] - 1 );
	if ( ! is_string( $content ) || false === strpos( $content, 'data-care-widgets-held' ) ) {
		return $content;
	}
	$place   = '(<div data-care-widgets-held="[0-9a-f-]{36}"></div>)';
	$content = preg_replace_callback(
		'~<p(|\s[^>]*)>((?:(?!</p>).)*?data-care-widgets-held(?:(?!</p>).)*)</p>~s',
		function ( $found ) use ( $place ) {
			$out = '';
			foreach ( preg_split( "~$place~", $found[2], -1, PREG_SPLIT_DELIM_CAPTURE ) as $index => $part ) {
				if ( 1 === $index % 2 ) {
					$out .= $part;
				} elseif ( '' !== trim( preg_replace( '~<br\s*/?>|&nbsp;~', '', $part ) ) ) {
					$out .= force_balance_tags( '<p' . $found[1] . '>' . trim( $part ) . '</p>' );
				}
			}
			return $out;
		},
		$content
	);
	return strtr( $content, $state['held'] );
}
add_filter( 'the_content', 'care_widgets_after_layout', 12 );

/** The hash of each file of the library, from the list that comes with it. */
function care_widgets_hash( $file ) {
	static $hashes = null;
	if ( null === $hashes ) {
		$list   = __DIR__ . '/assets/integrity.json';
		$json   = is_readable( $list ) ? json_decode( file_get_contents( $list ), true ) : array();
		$hashes = isset( $json['files'] ) && is_array( $json['files'] ) ? $json['files'] : array();
	}
	return isset( $hashes[ $file ] ) ? (string) $hashes[ $file ] : '';
}

/** The files that fit a language, from the closest to English; the other names of a language as in the library. */
function care_widgets_languages( $tag ) {
	$also  = array( 'zh' => 'zh-hans', 'zh-tw' => 'zh-hant', 'zh-hk' => 'zh-hant', 'zh-mo' => 'zh-hant', 'fil' => 'tl' );
	$parts = preg_split( '/[-_]/', strtolower( $tag ) );
	$chain = array();
	while ( $parts ) {
		$name    = sanitize_key( implode( '-', $parts ) );
		$chain[] = $name;
		if ( isset( $also[ $name ] ) ) {
			$chain[] = $also[ $name ];
		}
		array_pop( $parts );
	}
	$chain[] = 'en';
	return $chain;
}

/** The script, and the topics that a widget shows. Only on pages that have a widget. */
function care_widgets_enqueue( $given ) {
	$table = care_widgets_table();
	$name  = strtolower( trim( $given['name'] ) );
	$own   = empty( $given['topic'] ) ? $table[ $name ]['topic'] : sanitize_key( $given['topic'] );
	$chain = care_widgets_languages( empty( $given['lang'] ) ? get_bloginfo( 'language' ) : $given['lang'] );
	$files = array( 'care-widgets' => 'care-widgets.js' );
	foreach ( array_merge( array( 'interface', $own ), 'care-guide' === $name ? array( 'emergency' ) : array() ) as $topic ) {
		foreach ( $chain as $language ) {
			if ( is_readable( __DIR__ . "/assets/topics/$topic/$language.js" ) ) {
				$files[ "care-widgets-topic-$topic-$language" ] = "topics/$topic/$language.js";
				break;
			}
		}
	}
	foreach ( $files as $handle => $file ) {
		$hash = care_widgets_hash( $file );
		// A new file needs a new address: a cached old one would not fit the new hash, and be refused.
		$version = '' === $hash ? (string) @filemtime( __DIR__ . "/assets/$file" ) : substr( md5( $hash ), 0, 12 );
		wp_enqueue_script( $handle, plugins_url( "assets/$file", __FILE__ ), 'care-widgets' === $handle ? array() : array( 'care-widgets' ), $version, false );
	}
}

/** The widgets of a post's source: blocks, also inside others, and shortcodes. */
function care_widgets_of( $source ) {
	$found = array();
	if ( has_block( 'care-widgets/widget', $source ) ) {
		$blocks = parse_blocks( $source );
		while ( $blocks ) {
			$block = array_shift( $blocks );
			if ( 'care-widgets/widget' === $block['blockName'] ) {
				$found[] = $block['attrs'] + array( 'name' => 'side-effect-list' );
			}
			$blocks = array_merge( $blocks, $block['innerBlocks'] );
		}
	}
	if ( has_shortcode( $source, 'care_widget' ) && preg_match_all( '/' . get_shortcode_regex( array( 'care_widget' ) ) . '/', $source, $all, PREG_SET_ORDER ) ) {
		foreach ( $all as $one ) {
			if ( '[' !== $one[1] ) {
				$found[] = (array) shortcode_parse_atts( $one[3] );
			}
		}
	}
	return $found;
}

/** In the head where it is known in time, so that the text does not move and the screener is there before a program. */
function care_widgets_head() {
	$post = is_singular() ? get_queried_object() : null;
	if ( ! $post instanceof WP_Post || post_password_required( $post ) ) {
		return;
	}
	foreach ( care_widgets_of( $post->post_content ) as $given ) {
		$given = array_map( 'strval', array_filter( $given, 'is_scalar' ) );
		if ( isset( $given['name'], care_widgets_table()[ strtolower( trim( $given['name'] ) ) ] ) ) {
			care_widgets_enqueue( $given );
		}
	}
}
add_action( 'wp_enqueue_scripts', 'care_widgets_head' );

/** The browser runs only the very files that came with the plugin. */
function care_widgets_tag( $tag, $handle, $src ) {
	$at = strpos( $src, '/assets/' );
	if ( ( 'care-widgets' !== $handle && 0 !== strpos( $handle, 'care-widgets-topic-' ) ) || false === $at ) {
		return $tag;
	}
	$hash = care_widgets_hash( strtok( substr( $src, $at + strlen( '/assets/' ) ), '?' ) );
	return '' === $hash ? $tag : preg_replace( '/ src=/', ' integrity="' . esc_attr( $hash ) . '" crossorigin="anonymous" src=', $tag, 1 );
}
add_filter( 'script_loader_tag', 'care_widgets_tag', 10, 3 );

/** [care_widget name="side-effect-list" treatment="chemotherapy"]Text without the script[/care_widget] */
function care_widgets_shortcode( $given, $content = '' ) {
	$given = is_array( $given ) ? $given : array();
	// [care_widget … checklist], as in HTML.
	if ( in_array( 'checklist', $given, true ) ) {
		$given['checklist'] = 'true';
	}
	return care_widgets_render( $given, (string) $content );
}
add_shortcode( 'care_widget', 'care_widgets_shortcode' );

/** The topics that came with the plugin, with the treatments and phases that the editor offers. */
function care_widgets_topics() {
	$topics = array();
	foreach ( (array) glob( __DIR__ . '/assets/topics/*/en.json' ) as $file ) {
		$pack = json_decode( (string) file_get_contents( $file ), true );
		$list = function ( $rows ) {
			$options = array();
			foreach ( is_array( $rows ) ? $rows : array() as $row ) {
				$options[] = array( 'value' => $row['id'], 'label' => $row['name'] );
			}
			return $options;
		};
		$topics[ basename( dirname( $file ) ) ] = array(
			'title'      => isset( $pack['title'] ) ? $pack['title'] : basename( dirname( $file ) ),
			'treatments' => $list( isset( $pack['treatments'] ) ? $pack['treatments'] : array() ),
			'phases'     => $list( isset( $pack['timeline']['phases'] ) ? $pack['timeline']['phases'] : array() ),
		);
	}
	return $topics;
}

/** The languages that came with the plugin, each by its own name. */
function care_widgets_language_names() {
	$names = array( array( 'value' => 'en', 'label' => 'English' ) );
	foreach ( (array) glob( __DIR__ . '/assets/topics/interface/*.json' ) as $file ) {
		$words = json_decode( (string) file_get_contents( $file ), true );
		if ( isset( $words['language'] ) ) {
			$names[] = array( 'value' => basename( $file, '.json' ), 'label' => $words['language'] );
		}
	}
	return $names;
}

function care_widgets_init() {
	$attributes = array(
		'name'     => array( 'type' => 'string', 'default' => 'side-effect-list' ),
		'fallback' => array( 'type' => 'string', 'default' => '' ),
	);
	foreach ( care_widgets_table() as $row ) {
		foreach ( $row['attributes'] as $attribute ) {
			$attributes[ $attribute ] = array( 'type' => 'checklist' === $attribute ? 'boolean' : 'string' );
		}
	}
	wp_register_script(
		'care-widgets-block',
		plugins_url( 'block.js', __FILE__ ),
		array( 'wp-blocks', 'wp-element', 'wp-components', 'wp-block-editor', 'wp-server-side-render', 'wp-i18n' ),
		(string) filemtime( __DIR__ . '/block.js' ),
		true
	);
	register_block_type(
		__DIR__,
		array(
			'attributes'      => $attributes,
			// Drawn on the server, so that it survives for authors whose HTML is filtered.
			'render_callback' => function ( $given ) {
				return care_widgets_render( $given, isset( $given['fallback'] ) ? $given['fallback'] : '' );
			},
		)
	);
}
add_action( 'init', 'care_widgets_init' );

add_action(
	'enqueue_block_editor_assets',
	function () {
		$data = array( 'widgets' => care_widgets_table(), 'topics' => care_widgets_topics(), 'languages' => care_widgets_language_names() );
		wp_add_inline_script( 'care-widgets-block', 'window.careWidgetsBlock = ' . wp_json_encode( $data ) . ';', 'before' );
	}
);
